/**
 * Reads the code of networks, scripts that change graphs, and notes, for operators and constants
 * that matter on the chip. Only the readers are for others.
 */
@NullMarked
package org.cannadvisor.intake.network;

import org.jspecify.annotations.NullMarked;
