package org.cannadvisor.knowledge.pack;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.Binding;
import org.cannadvisor.patterns.FieldPath;
import org.cannadvisor.patterns.FieldSort;
import org.cannadvisor.patterns.Literals;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads what a field is compared with: a value of the field's own type, {@code $name.field} of a
 * bound fact, or {@code {threshold: name}}.
 */
final class OperandReader {

  private static final int LONGEST_PATTERN = 500;
  private static final double MOST_COPIES = 1_000;

  /** The larger number of {@code {n}}, {@code {n,}} and {@code {n,m}}. */
  private static final java.util.regex.Pattern COUNT =
      java.util.regex.Pattern.compile("\\{(?:\\d+,)?(\\d+),?}");

  private static final String THRESHOLD = "threshold";
  private static final Text FACT_NAME = new Text("绑定名", "bound fact");
  private static final Text THRESHOLD_NAME = new Text("阈值", "threshold");

  private final String file;
  private final Complaints complaints;
  private final Map<String, Double> thresholds;

  /**
   * @param thresholds numbers by name, those of all packs together
   */
  OperandReader(String file, Complaints complaints, Map<String, Double> thresholds) {
    this.file = file;
    this.complaints = complaints;
    this.thresholds = thresholds;
  }

  boolean isThreshold(Node node) {
    return node instanceof MappingNode mapping
        && mapping.getValue().size() == 1
        && mapping.getValue().get(0).getKeyNode() instanceof ScalarNode name
        && name.getValue().equals(THRESHOLD);
  }

  /** A value; empty, with a complaint, where it does not fit. */
  Optional<Operand> read(Node node, FieldPath field, Operator operator, Scope scope) {
    FieldSort sort = operator.operandFor(field.sort());
    if (isThreshold(node)) {
      return threshold(new Fields(file, node, complaints), field, sort);
    }
    if (!(node instanceof ScalarNode scalar)) {
      wrong(node, new Text("一个值", "a value"), Fields.shown(node));
      return Optional.empty();
    }
    String text = scalar.getValue();
    if (text.startsWith("$") && !text.startsWith("$$")) {
      return reference(node, text, "", scope)
          .filter(reference -> fits(node, reference, sort, operator, field))
          .map(reference -> reference);
    }
    String plain = text.startsWith("$$") ? text.substring(1) : text;
    return literal(node, plain, sort, operator, field).map(Operand.Literal::new);
  }

  /**
   * What {@code $name} or {@code $name.field} means.
   *
   * @param otherwise the field where only a name is written; empty where one is needed
   */
  Optional<Operand.Reference> reference(Node at, String text, String otherwise, Scope scope) {
    int dot = text.indexOf('.');
    String name = text.substring(1, dot < 0 ? text.length() : dot);
    String path = dot < 0 ? otherwise : text.substring(dot + 1);
    Optional<Binding> bound = scope.of(name);
    if (bound.isEmpty()) {
      complaints.unknown(file, at, FACT_NAME, name, scope.names());
      return Optional.empty();
    }
    if (path.isEmpty()) {
      complaints.add(
          file,
          at,
          text + " 是整个事实，请写出字段，例如 $" + name + ".at。",
          text + " is a whole fact. Name a field of it, such as $" + name + ".at.");
      return Optional.empty();
    }
    return new WhereReader(file, complaints, this)
        .field(at, path, bound.get().type())
        .map(field -> new Operand.Reference(bound.get(), field));
  }

  private boolean fits(
      Node at, Operand.Reference reference, FieldSort sort, Operator operator, FieldPath field) {
    boolean fits =
        reference.field().sort() == sort
            && (sort != FieldSort.WORD || reference.field().type() == field.type());
    if (!fits || operator == Operator.MATCHES) {
      complaints.add(
          file,
          at,
          field + " 与 $" + reference.of().name() + "." + reference.field() + " 的类型不同，无法比较。",
          field
              + " and $"
              + reference.of().name()
              + "."
              + reference.field()
              + " are of different types and cannot be compared.");
      return false;
    }
    return true;
  }

  private Optional<Operand> threshold(Fields fields, FieldPath field, FieldSort sort) {
    Optional<String> name = fields.word(THRESHOLD);
    Double value = name.map(thresholds::get).orElse(null);
    if (value == null) {
      complaints.unknown(
          file, fields.at(THRESHOLD), THRESHOLD_NAME, name.orElse("''"), thresholds.keySet());
      return Optional.empty();
    }
    if (sort != FieldSort.NUMBER) {
      wrong(
          fields.at(),
          new Text("与 " + field + " 同类型的值", "a value of the type of " + field),
          "threshold");
      return Optional.empty();
    }
    return Optional.of(new Operand.Literal(value, true));
  }

  private Optional<Object> literal(
      Node at, String text, FieldSort sort, Operator operator, FieldPath field) {
    if (operator == Operator.MATCHES) {
      return pattern(at, text);
    }
    Optional<Object> value = Literals.of(text, sort, field.type());
    if (value.isEmpty()) {
      wrong(at, expected(sort, field), text);
    }
    return value;
  }

  /** How often a part of an expression may be copied: {@code {n,m}} within one another multiply. */
  private static double copies(String expression) {
    return COUNT
        .matcher(expression)
        .results()
        .mapToDouble(count -> Double.parseDouble(count.group(1)))
        .filter(count -> count > 1)
        .reduce(1, (one, other) -> one * other);
  }

  private Optional<Object> pattern(Node at, String text) {
    if (text.length() > LONGEST_PATTERN || copies(text) > MOST_COPIES) {
      wrong(
          at,
          new Text(
              "不超过 " + LONGEST_PATTERN + " 个字符、重复次数之积不超过 " + MOST_COPIES + " 的正则表达式",
              "a regular expression of at most "
                  + LONGEST_PATTERN
                  + " characters whose counts {n,m} multiply to at most "
                  + MOST_COPIES),
          text.substring(0, Math.min(60, text.length())));
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      wrong(
          at,
          new Text("正则表达式（RE2 语法）", "a regular expression (RE2 syntax)"),
          text + " (" + e.getDescription() + ")");
      return Optional.empty();
    }
  }

  private static Text expected(FieldSort sort, FieldPath field) {
    return switch (sort) {
      case NUMBER -> new Text("一个数（字段 " + field + "）", "a number for " + field);
      case TRUTH -> new Text("true 或 false（字段 " + field + "）", "true or false for " + field);
      case WORD -> words(field);
      default -> new Text("已绑定事实的字段，如 $name.at", "a field of a bound fact, such as $name.at");
    };
  }

  private static Text words(FieldPath field) {
    List<String> names =
        Arrays.stream(field.type().getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    String list = String.join(" | ", names);
    return new Text("以下之一（字段 " + field + "）：" + list, "one of " + list + " for " + field);
  }

  private void wrong(Node at, Text expected, String found) {
    complaints.add(
        file,
        at,
        "应为" + expected.zh() + "，实际为 " + found + "。",
        "Expected " + expected.en() + ", found " + found + ".");
  }
}
