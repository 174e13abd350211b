package org.cannadvisor.advisor.author.audit;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operator;
import org.cannadvisor.patterns.shape.TestShape;

/**
 * Tests that compare one field with the same thing, whatever that is: {@code row < $other.row} and
 * {@code row == $other.row} cannot both hold.
 */
final class SignTests {

  /** How a field stands to what it is compared with. */
  private enum Sign {
    LESS,
    EQUAL,
    GREATER
  }

  private static final Map<Operator, Set<Sign>> SIGNS =
      Map.of(
          Operator.IS, EnumSet.of(Sign.EQUAL),
          Operator.IS_NOT, EnumSet.of(Sign.LESS, Sign.GREATER),
          Operator.BELOW, EnumSet.of(Sign.LESS),
          Operator.AT_MOST, EnumSet.of(Sign.LESS, Sign.EQUAL),
          Operator.ABOVE, EnumSet.of(Sign.GREATER),
          Operator.AT_LEAST, EnumSet.of(Sign.GREATER, Sign.EQUAL));

  private static final Map<String, Operator> WRITTEN =
      Map.of(
          "==", Operator.IS,
          "!=", Operator.IS_NOT,
          "<", Operator.BELOW,
          "<=", Operator.AT_MOST,
          ">", Operator.ABOVE,
          ">=", Operator.AT_LEAST);

  /** As DRL writes it, without anything that joins several comparisons. */
  private static final Pattern COMPARISON =
      Pattern.compile("([A-Za-z_][\\w.]*(?:\\(\\))?)\\s*(==|!=|<=|>=|<|>)\\s*([^|&?=<>\"]+)");

  private SignTests() {}

  /** The tests that contradict each other; empty where there are none. */
  static Optional<String> contradiction(List<TestShape> tests) {
    Map<String, Set<Sign>> left = new HashMap<>();
    for (TestShape test : tests) {
      Optional<Compared> compared = compared(test);
      if (compared.isPresent()) {
        Compared one = compared.get();
        Set<Sign> signs =
            left.computeIfAbsent(one.field() + " " + one.with(), key -> EnumSet.allOf(Sign.class));
        signs.retainAll(SIGNS.getOrDefault(one.operator(), Set.of(Sign.values())));
        if (signs.isEmpty()) {
          return Optional.of(texts(tests, one.field()));
        }
      }
    }
    return Optional.empty();
  }

  private record Compared(String field, Operator operator, String with) {}

  private static Optional<Compared> compared(TestShape test) {
    if (test.isLiteral()) {
      return Optional.empty();
    }
    if (test.test().isPresent()) {
      FieldTest known = test.test().get();
      boolean isOne = known.operands().size() == 1 && !known.negated();
      String with = test.text().substring(test.text().indexOf('[') + 1);
      return isOne && SIGNS.containsKey(known.operator())
          ? Optional.of(new Compared(known.field().toString(), known.operator(), with))
          : Optional.empty();
    }
    Matcher written = COMPARISON.matcher(test.text());
    return written.matches()
        ? Optional.of(
            new Compared(
                written.group(1),
                WRITTEN.getOrDefault(written.group(2), Operator.KNOWN),
                written.group(3).strip()))
        : Optional.empty();
  }

  private static String texts(List<TestShape> tests, String field) {
    return tests.stream()
        .map(TestShape::text)
        .filter(text -> text.startsWith(field))
        .toList()
        .toString();
  }
}
