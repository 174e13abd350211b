/**
 * Which tensors are compared with which, in which row of the table: from names of files and the
 * compiled graph, without reading a value.
 */
@NullMarked
package org.cannadvisor.compare.pairing;

import org.jspecify.annotations.NullMarked;
