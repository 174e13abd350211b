package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Evidence;

/**
 * Something as plain bytes: {@code tobytes()} copies the elements in the order of the axes.
 *
 * @param of what was copied; often nothing that could be followed
 * @param at where it was copied
 */
record Bytes(Value of, Evidence at) implements Value {}
