/** Arrays as numpy stores them. */
@NullMarked
package org.cannadvisor.formats.npy;

import org.jspecify.annotations.NullMarked;
