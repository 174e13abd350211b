/** Stored bytes to numbers, for every element type, without an object per element. */
@NullMarked
package org.cannadvisor.tensor.decode;

import org.jspecify.annotations.NullMarked;
