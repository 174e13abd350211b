/**
 * Which known transformation (channel order, layout, mean, stride …) turns one tensor into another.
 * Knows tensors, formats and the model.
 */
@NullMarked
package org.cannadvisor.identify;

import org.jspecify.annotations.NullMarked;
