package org.cannadvisor.patterns.shape;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Weight;

/**
 * What a rule asks for and argues.
 *
 * @param id the recommendation that it argues about, or what its file is named after
 * @param name its full name
 * @param speech which way it argues; empty where it derives a fact, or where that is not known
 * @param isWhole whether all that it asks for is in {@code when}
 */
public record RuleShape(
    String id,
    String name,
    Optional<Speech> speech,
    List<ConditionShape> when,
    boolean isWhole,
    Evidence at) {

  /** Which way a rule argues and how heavily. */
  public record Speech(Argument.Kind kind, Weight weight) {}

  public RuleShape {
    when = List.copyOf(when);
  }

  /** Whether this rule is known to fire for a model wherever the other one does. */
  public boolean firesWith(RuleShape other) {
    return isWhole
        && when.stream().allMatch(ConditionShape::isWhole)
        && when.stream().allMatch(mine -> other.when.stream().anyMatch(mine::followsFrom));
  }
}
