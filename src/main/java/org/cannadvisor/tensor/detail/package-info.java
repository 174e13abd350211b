/** Where in a tensor an error sits, and of what kind it is: one more pass over a few tensors. */
@NullMarked
package org.cannadvisor.tensor.detail;

import org.jspecify.annotations.NullMarked;
