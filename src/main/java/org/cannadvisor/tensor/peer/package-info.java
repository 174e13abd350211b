/** Metrics as msaccucmp computes them: in float32, in numpy's order, with its special cases. */
@NullMarked
package org.cannadvisor.tensor.peer;

import org.jspecify.annotations.NullMarked;
