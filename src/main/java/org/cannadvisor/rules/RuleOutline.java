package org.cannadvisor.rules;

import java.util.SortedSet;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Weight;

/**
 * What must be known of a rule to explain it, without the engine.
 *
 * @param name {@code <id>: <condition>}
 * @param id the recommendation that it argues about
 * @param kind which way it speaks
 * @param weight how much its argument moves the score
 * @param needs simple names of the facts without which it can never fire
 * @param source the file it stands in, with its line where that is known
 */
public record RuleOutline(
    String name,
    String id,
    Argument.Kind kind,
    Weight weight,
    SortedSet<String> needs,
    String source) {}
