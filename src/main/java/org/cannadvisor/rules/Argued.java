package org.cannadvisor.rules;

import org.cannadvisor.model.Argument;

/**
 * An argument and the rule that made it.
 *
 * @param rule name of the rule, {@code <id>: <condition>}; where several rules say the very same,
 *     the first by name
 */
public record Argued(Argument argument, String rule) {}
