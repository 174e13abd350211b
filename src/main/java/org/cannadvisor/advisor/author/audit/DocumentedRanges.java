package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.FactTypes;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;
import org.cannadvisor.patterns.shape.ConditionShape;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.patterns.shape.TestShape;

/**
 * Numbers outside of the range that a field is documented to have, as 90 where the field is a share
 * of 0..1: such a comparison always holds, or never.
 */
final class DocumentedRanges implements Check {

  private static final String NUMBER = "([-−]?\\d+(?:\\.\\d+)?)";

  /** A range that stands for itself, not {@code in 0..255 units}. */
  private static final Pattern RANGE =
      Pattern.compile("(?:^|, )" + NUMBER + "(?:\\.\\.| to )" + NUMBER + "(?=$|[,;.](?:\\s|$))");

  private static final Text MEND =
      new Text("核对单位（例如 % 与 0..1）与阈值。", "See to the unit (percent or 0..1) and the threshold.");

  private record Range(double least, double greatest) {}

  @Override
  public List<Audit.Finding> in(Material material) {
    return material.rules().stream().flatMap(DocumentedRanges::findings).toList();
  }

  private static Stream<Audit.Finding> findings(RuleShape rule) {
    var found = new ArrayList<Audit.Finding>();
    for (ConditionShape condition : rule.when()) {
      for (TestShape shape : condition.tests()) {
        if (shape.isLiteral() && shape.test().isPresent()) {
          FieldTest test = shape.test().get();
          range(condition.type(), test.field().toString())
              .filter(range -> isOutside(test, range))
              .ifPresent(range -> found.add(finding(rule, condition, test, range)));
        }
      }
    }
    return found.stream();
  }

  private static Optional<Range> range(Class<?> type, String field) {
    return FactTypes.of(type.getSimpleName())
        .map(fact -> fact.docs().getOrDefault(field, ""))
        .flatMap(DocumentedRanges::range);
  }

  private static Optional<Range> range(String doc) {
    Matcher range = RANGE.matcher(doc);
    return range.find()
        ? Optional.of(new Range(number(range.group(1)), number(range.group(2))))
        : Optional.empty();
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace('−', '-'));
  }

  /** A sentinel such as −1 may stand for what is not known, so that equality proves nothing. */
  private static boolean isOutside(FieldTest test, Range range) {
    if (test.operator() == Operator.IS || test.operator() == Operator.IS_NOT) {
      return false;
    }
    return test.operands().stream()
        .anyMatch(
            operand ->
                operand instanceof Operand.Literal literal
                    && literal.value() instanceof Number number
                    && (number.doubleValue() < range.least()
                        || number.doubleValue() > range.greatest()));
  }

  private static Audit.Finding finding(
      RuleShape rule, ConditionShape condition, FieldTest test, Range range) {
    String field = condition.type().getSimpleName() + "." + test.field();
    String limits = range.least() + ".." + range.greatest();
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "number-out-of-range",
        rule.name(),
        new Evidence(rule.at().file(), condition.line(), ""),
        new Text(
            field + " 的取值为 " + limits + "，与 " + test + " 比较总是成立或总不成立。",
            field + " is " + limits + ", so that " + test + " always holds or never does."),
        MEND);
  }
}
