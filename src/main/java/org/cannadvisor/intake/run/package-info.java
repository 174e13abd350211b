/**
 * Reads how the converted model was run with the tools of the toolchain, and what the chip recorded
 * of it. Only {@link org.cannadvisor.intake.run.RunCommandReader} and {@link
 * org.cannadvisor.intake.run.OverflowReader} are for others.
 */
@NullMarked
package org.cannadvisor.intake.run;

import org.jspecify.annotations.NullMarked;
