package org.cannadvisor.patterns.shape;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.patterns.FieldSort;
import org.cannadvisor.patterns.FieldTest;

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
    Set<String> others = other.texts();
    return type == other.type
        && isWhole
        && tests.stream().allMatch(test -> others.contains(test.text()) || other.implies(test));
  }

  /** Whether every value of the field that passes the tests here also passes another test. */
  private boolean implies(TestShape wanted) {
    if (!wanted.isLiteral() || wanted.test().isEmpty()) {
      return false;
    }
    FieldTest test = wanted.test().get();
    List<FieldTest> mine =
        tests.stream()
            .filter(TestShape::isLiteral)
            .flatMap(one -> one.test().stream())
            .filter(one -> one.field().equals(test.field()))
            .toList();
    // Of texts only those that are asked for here are all that there can be.
    List<FieldTest> naming =
        test.field().sort() == FieldSort.TEXT
            ? mine
            : Stream.concat(mine.stream(), Stream.of(test)).toList();
    List<Object> passing =
        (mine.isEmpty() ? Optional.<List<Object>>empty() : Candidates.of(test.field(), naming))
            .orElse(List.of()).stream()
                .filter(value -> mine.stream().allMatch(one -> one.passes(value)))
                .toList();
    return !passing.isEmpty() && passing.stream().allMatch(test::passes);
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
