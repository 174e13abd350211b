package org.cannadvisor.patterns.shape;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One pattern of a rule.
 *
 * @param type of the facts
 * @param ordinal which pattern of its type and form it is in the rule, from 1
 * @param tests all of which a fact must pass
 * @param isWhole whether it is all that the rule asks there
 * @param line of the file; that of the rule where it is not known
 */
public record ConditionShape(
    Form form, Class<?> type, int ordinal, List<TestShape> tests, boolean isWhole, int line) {

  /** How the pattern stands in the rule. */
  public enum Form {
    /** A fact must pass it. */
    PRESENT,
    /** No fact may pass it. */
    ABSENT,
    /** Something else: it is counted, all facts must pass it, or it stands among others. */
    OTHER
  }

  public ConditionShape {
    tests = List.copyOf(tests);
  }

  Set<String> texts() {
    return tests.stream().map(TestShape::text).collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether every fact that passes the other pattern passes this one. */
  public boolean takesIn(ConditionShape other) {
    return type == other.type && isWhole && other.texts().containsAll(texts());
  }

  /** Whether this condition holds wherever the other does. */
  boolean followsFrom(ConditionShape other) {
    if (form != other.form) {
      return false;
    }
    return switch (form) {
      case PRESENT -> ordinal == other.ordinal && takesIn(other);
      case ABSENT -> other.takesIn(this);
      case OTHER -> false;
    };
  }
}
