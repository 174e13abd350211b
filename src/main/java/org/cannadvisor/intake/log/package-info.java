/**
 * Reads what the toolchain prints: ATC's output, plog and device logs. Only {@link
 * org.cannadvisor.intake.log.AtcLogReader} and {@link org.cannadvisor.intake.log.PlogReader} are
 * for others.
 */
@NullMarked
package org.cannadvisor.intake.log;

import org.jspecify.annotations.NullMarked;
