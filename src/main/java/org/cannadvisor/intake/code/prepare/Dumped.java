package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Evidence;

/**
 * Floating-point numbers read from a file of which nobody says what it holds: perhaps the output of
 * a model.
 *
 * @param at where it is read
 */
record Dumped(String dtype, Evidence at) implements Value {}
