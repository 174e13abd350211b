/**
 * Dumps against golden data: which tensor belongs to which, a row of metrics for each pair, tables
 * that existing scripts read. Knows tensors, formats and the model.
 */
@NullMarked
package org.cannadvisor.compare;

import org.jspecify.annotations.NullMarked;
