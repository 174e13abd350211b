/** The layouts of the chip: how a tensor in one of them is read in the order of another. */
@NullMarked
package org.cannadvisor.tensor.layout;

import org.jspecify.annotations.NullMarked;
