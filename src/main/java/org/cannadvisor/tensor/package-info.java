/**
 * Tensors as numbers: values in the order in which they are compared, and the metrics over two of
 * them. Knows only the formats.
 */
@NullMarked
package org.cannadvisor.tensor;

import org.jspecify.annotations.NullMarked;
