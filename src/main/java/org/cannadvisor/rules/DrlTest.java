package org.cannadvisor.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.patterns.FieldPath;
import org.cannadvisor.patterns.FieldSort;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;
import org.cannadvisor.patterns.shape.TestShape;

/**
 * Understands one constraint of a pattern in DRL, where it compares one field with one value: all
 * else is kept as text.
 */
final class DrlTest {

  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "==", Operator.IS,
          "!=", Operator.IS_NOT,
          "<", Operator.BELOW,
          "<=", Operator.AT_MOST,
          ">", Operator.ABOVE,
          ">=", Operator.AT_LEAST);

  private static final Pattern COMPARISON =
      Pattern.compile(
          "([A-Za-z_][\\w.]*(?:\\(\\))?)\\s*(==|!=|<=|>=|<|>)\\s*"
              + "(\"[^\"\\\\]*\"|-?\\d+(?:\\.\\d+)?|true|false|[A-Z]\\w*(?:\\.\\w+)+|\\$\\w+)");
  private static final Pattern TRUTH = Pattern.compile("(!?)\\s*([A-Za-z_][\\w.]*(?:\\(\\))?)");

  private final Class<?> type;
  private final DrlNames names;

  DrlTest(Class<?> type, DrlNames names) {
    this.type = type;
    this.names = names;
  }

  /** What a constraint asks; empty where it only gives a name to a field. */
  Optional<TestShape> of(String constraint) {
    if (names.bindsSubject(constraint)) {
      return Optional.of(TestShape.OWN_SUBJECT);
    }
    if (DrlNames.onlyBinds(constraint)) {
      return Optional.empty();
    }
    String plain = names.plain(constraint);
    if (plain.equals("subject == subject")) {
      return Optional.of(TestShape.OWN_SUBJECT);
    }
    return Optional.of(new TestShape(plain, test(DrlNames.unbound(constraint))));
  }

  private Optional<FieldTest> test(String constraint) {
    Matcher truth = TRUTH.matcher(constraint);
    if (truth.matches()) {
      return field(truth.group(2))
          .filter(field -> field.sort() == FieldSort.TRUTH)
          .map(field -> test(field, Operator.IS, truth.group(1).isEmpty(), false));
    }
    Matcher comparison = COMPARISON.matcher(constraint);
    if (!comparison.matches()) {
      return Optional.empty();
    }
    Operator operator = OPERATORS.getOrDefault(comparison.group(2), Operator.IS);
    String word = comparison.group(3);
    return field(comparison.group(1))
        .filter(field -> operator.appliesTo(field.sort()))
        .flatMap(
            field ->
                value(word, field)
                    .map(value -> test(field, operator, value, word.startsWith("$"))));
  }

  private static FieldTest test(
      FieldPath field, Operator operator, Object value, boolean isThreshold) {
    return new FieldTest(field, operator, List.of(new Operand.Literal(value, isThreshold)), false);
  }

  private Optional<FieldPath> field(String text) {
    return FieldPath.of(type, text.replace("()", ""));
  }

  private Optional<Object> value(String word, FieldPath field) {
    if (word.startsWith("$")) {
      return names.number(word).filter(number -> field.sort() == FieldSort.NUMBER).map(n -> n);
    }
    return switch (field.sort()) {
      case TEXT ->
          word.startsWith("\"")
              ? Optional.of(word.substring(1, word.length() - 1))
              : Optional.empty();
      case NUMBER -> number(word);
      case TRUTH ->
          word.equals("true") || word.equals("false")
              ? Optional.of(Boolean.valueOf(word))
              : Optional.empty();
      case WORD -> constant(word, field.type());
      default -> Optional.empty();
    };
  }

  private static Optional<Object> number(String word) {
    return word.matches("-?\\d+(?:\\.\\d+)?")
        ? Optional.of(Double.parseDouble(word))
        : Optional.empty();
  }

  private static Optional<Object> constant(String word, Class<?> type) {
    String name = word.substring(word.lastIndexOf('.') + 1);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .map(Object.class::cast)
        .findFirst();
  }
}
