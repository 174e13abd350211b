/** Tensors in another order than they are stored in, without copying them. */
@NullMarked
package org.cannadvisor.tensor.layout;

import org.jspecify.annotations.NullMarked;
