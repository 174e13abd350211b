package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.knowledge.OptionEntry;
import org.cannadvisor.knowledge.OptionTable;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;
import org.cannadvisor.patterns.shape.ConditionShape;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.patterns.shape.TestShape;

/** Values of ATC's options that ATC does not take, asked for by rules. */
final class UnknownOptionValues implements Check {

  private final OptionTable options;

  UnknownOptionValues(OptionTable options) {
    this.options = options;
  }

  @Override
  public List<Audit.Finding> in(Material material) {
    var found = new ArrayList<Audit.Finding>();
    for (RuleShape rule : material.rules()) {
      rule.when().stream()
          .filter(condition -> condition.type() == AtcOption.class)
          .forEach(condition -> finding(rule, condition).ifPresent(found::add));
    }
    return found;
  }

  private Optional<Audit.Finding> finding(RuleShape rule, ConditionShape condition) {
    List<String> names = mustBe(condition, "name");
    List<String> values = mustBe(condition, "value");
    if (names.size() != 1 || values.isEmpty()) {
      return Optional.empty();
    }
    return options
        .entry(names.get(0))
        .filter(option -> values.stream().noneMatch(option::takes))
        .map(option -> finding(rule, condition, option, values));
  }

  /** What a field has to be one of; empty where that is not said. */
  private static List<String> mustBe(ConditionShape condition, String field) {
    return condition.tests().stream()
        .filter(TestShape::isLiteral)
        .flatMap(test -> test.test().stream())
        .filter(test -> test.field().toString().equals(field))
        .filter(test -> test.operator() == Operator.IS && !test.negated())
        .map(UnknownOptionValues::literals)
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> literals(FieldTest test) {
    return test.operands().stream()
        .map(operand -> operand instanceof Operand.Literal one ? one.value().toString() : "")
        .toList();
  }

  private static Audit.Finding finding(
      RuleShape rule, ConditionShape condition, OptionEntry option, List<String> values) {
    String written = Claims.cut(String.join(", ", values));
    String known = String.join(", ", option.values());
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "option-value-unknown",
        rule.name(),
        new Evidence(rule.at().file(), condition.line(), ""),
        new Text(
            "--" + option.name() + " 没有取值 " + written + "。",
            "--" + option.name() + " takes no " + written + "."),
        new Text("改为其中之一：" + known + "。", "Write one of " + known + "."));
  }
}
