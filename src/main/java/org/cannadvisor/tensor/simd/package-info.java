/**
 * The inner loops on the vector unit. Compiled by itself, because the module that it needs is
 * incubating on every version of Java so far; loaded only where that module is there.
 */
@NullMarked
package org.cannadvisor.tensor.simd;

import org.jspecify.annotations.NullMarked;
