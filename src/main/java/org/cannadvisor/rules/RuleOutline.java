package org.cannadvisor.rules;

import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Weight;

/**
 * What must be known of a rule to explain it, without the engine.
 *
 * @param name {@code <id>: <condition>}
 * @param id the recommendation that it argues about
 * @param kind which way it speaks
 * @param weight how much its argument moves the score
 */
public record RuleOutline(String name, String id, Argument.Kind kind, Weight weight) {}
