/**
 * Metrics in double precision. A tensor is cut into slices of fixed size and these into blocks;
 * each block is summed in eight lanes that are combined in one order, and so are the blocks and
 * slices: the result depends neither on threads nor on whether the vector unit is used.
 */
@NullMarked
package org.cannadvisor.tensor.exact;

import org.jspecify.annotations.NullMarked;
