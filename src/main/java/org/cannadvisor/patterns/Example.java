package org.cannadvisor.patterns;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.cannadvisor.model.Evidence;

/**
 * A handful of facts as the rules about one recommendation see them, and what these rules must do.
 * Of rules that stand in neither set the example says nothing.
 *
 * @param id the recommendation
 * @param at where it is written
 * @param of the line of the example that this is, or is a variation of
 * @param fires full names of the rules that must fire
 * @param silent full names of those that must not
 */
public record Example(
    String id, Evidence at, int of, List<Object> facts, Set<String> fires, Set<String> silent) {

  public Example {
    facts = List.copyOf(facts);
    fires = Set.copyOf(fires);
    silent = Set.copyOf(silent);
  }

  /** Whether the rules that fired are as they must be. */
  public boolean allows(Set<String> fired) {
    return fired.containsAll(fires) && Collections.disjoint(fired, silent);
  }

  /** Whether it notices that a rule fires, or does not. */
  public boolean notices(String rule, boolean hasFired) {
    return hasFired ? silent.contains(rule) : fires.contains(rule);
  }
}
