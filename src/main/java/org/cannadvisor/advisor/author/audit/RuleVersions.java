package org.cannadvisor.advisor.author.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;
import org.cannadvisor.patterns.shape.ConditionShape;
import org.cannadvisor.patterns.shape.ConditionShape.Form;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.patterns.shape.TestShape;

/**
 * Rules that hold for a range of major versions: they ask for the version by {@code Cann.major} and
 * by nothing else.
 */
final class RuleVersions {

  private static final String MAJOR = "major";

  private static final Map<Operator, String> SIGNS =
      Map.of(
          Operator.BELOW, "<",
          Operator.AT_MOST, "<=",
          Operator.ABOVE, ">",
          Operator.AT_LEAST, ">=");

  private RuleVersions() {}

  /** Those of some rules; the others are left out. */
  static List<Ranged> of(Collection<RuleShape> rules) {
    return rules.stream().flatMap(rule -> of(rule).stream()).toList();
  }

  private static Optional<Ranged> of(RuleShape rule) {
    List<ConditionShape> versions =
        rule.when().stream().filter(condition -> condition.type() == Cann.class).toList();
    boolean isPlain =
        rule.isWhole()
            && rule.speech().isPresent()
            && versions.size() == 1
            && versions.get(0).form() == Form.PRESENT
            && rule.when().stream().allMatch(ConditionShape::isWhole);
    if (!isPlain) {
      return Optional.empty();
    }
    return range(versions.get(0))
        .map(
            range ->
                new Ranged(
                    "rule " + rule.id() + " " + others(rule),
                    rule.speech().get().kind().name(),
                    false,
                    range,
                    rule.name(),
                    rule.at()));
  }

  /** What the rule asks for beside the version. */
  private static String others(RuleShape rule) {
    return rule.when().stream()
        .filter(condition -> condition.type() != Cann.class)
        .map(
            condition ->
                condition.form()
                    + condition.type().getSimpleName()
                    + condition.tests().stream().map(TestShape::text).sorted().toList())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Optional<CannRange> range(ConditionShape condition) {
    long least = 0;
    long greatest = Long.MAX_VALUE;
    for (TestShape shape : condition.tests()) {
      Optional<FieldTest> test = shape.test();
      if (shape.equals(TestShape.OWN_SUBJECT)) {
        continue;
      }
      Optional<CannRange> one = test.flatMap(RuleVersions::range);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      least = Math.max(least, one.get().from());
      greatest = Math.min(greatest, one.get().to());
    }
    return Optional.of(new CannRange(least, greatest, "major " + condition.tests().size()));
  }

  private static Optional<CannRange> range(FieldTest test) {
    boolean isOne =
        test.field().toString().equals(MAJOR)
            && !test.negated()
            && test.operands().size() == 1
            && (test.operator() == Operator.IS || SIGNS.containsKey(test.operator()));
    return isOne
        ? major(test.operands().get(0))
            .flatMap(major -> CannRange.of(SIGNS.getOrDefault(test.operator(), "") + major))
        : Optional.empty();
  }

  private static Optional<Long> major(Operand operand) {
    return operand instanceof Operand.Literal literal
            && literal.value() instanceof Double number
            && number == Math.rint(number)
            && number >= 0
        ? Optional.of(number.longValue())
        : Optional.empty();
  }
}
