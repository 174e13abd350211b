package org.cannadvisor.patterns.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannadvisor.patterns.FieldPath;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;

/**
 * Values of a field that are enough to try: where none of them passes all tests, no value does.
 * Tests of numbers change their answer at the numbers that they name and nowhere between.
 */
public final class Candidates {

  private Candidates() {}

  /** The values; empty where no list of values is enough. */
  public static Optional<List<Object>> of(FieldPath field, List<FieldTest> tests) {
    return switch (field.sort()) {
      case TRUTH -> Optional.of(List.of(true, false));
      case WORD -> Optional.of(List.of(field.type().getEnumConstants()));
      case NUMBER -> Optional.of(numbers(field, tests));
      case TEXT -> texts(tests);
      default -> Optional.empty();
    };
  }

  private static List<Object> numbers(FieldPath field, List<FieldTest> tests) {
    var named = new TreeSet<Double>();
    tests.stream()
        .flatMap(test -> literals(test))
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).doubleValue())
        .forEach(named::add);
    boolean isFraction = field.type() == double.class || field.type() == Double.class;
    return isFraction ? fractions(named) : wholes(named);
  }

  private static List<Object> fractions(SortedSet<Double> named) {
    var values = new ArrayList<Object>(List.of(Double.NaN, 0.0));
    Double before = null;
    for (double value : named) {
      values.add(value);
      values.add(before == null ? Math.nextDown(value) : before + (value - before) / 2);
      before = value;
    }
    if (before != null) {
      values.add(Math.nextUp(before));
    }
    return values;
  }

  private static List<Object> wholes(SortedSet<Double> named) {
    var values = new ArrayList<Object>(List.of(0.0));
    for (double value : named) {
      values.addAll(
          List.of(
              Math.floor(value) - 1, Math.floor(value), Math.ceil(value), Math.ceil(value) + 1));
    }
    return values;
  }

  /** A text that must be one of some, or nothing, can be no other. */
  private static Optional<List<Object>> texts(List<FieldTest> tests) {
    for (FieldTest test : tests) {
      boolean isNothing =
          test.operator() == Operator.KNOWN
              && literals(test).allMatch(value -> value.equals(test.negated()));
      if (isNothing) {
        return Optional.of(List.of(""));
      }
      if (test.operator() == Operator.IS && !test.negated()) {
        return Optional.of(literals(test).toList());
      }
    }
    return Optional.empty();
  }

  private static Stream<Object> literals(FieldTest test) {
    return test.operands().stream()
        .flatMap(
            operand ->
                operand instanceof Operand.Literal literal
                    ? Stream.of(literal.value())
                    : Stream.empty());
  }
}
