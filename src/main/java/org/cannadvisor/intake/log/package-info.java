/**
 * Reads what the toolchain prints: ATC's output, plog and device logs. Only {@link
 * org.cannadvisor.intake.log.AtcLogReader} is for others.
 */
@NullMarked
package org.cannadvisor.intake.log;

import org.jspecify.annotations.NullMarked;
