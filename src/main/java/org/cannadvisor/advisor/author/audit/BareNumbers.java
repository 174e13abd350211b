package org.cannadvisor.advisor.author.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.FieldSort;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;
import org.cannadvisor.patterns.shape.ConditionShape;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.patterns.shape.TestShape;

/** Measured fields that a rule compares with a number of its own, which names no source. */
final class BareNumbers implements Check {

  private static final Set<Operator> COMPARING =
      Set.of(Operator.BELOW, Operator.AT_MOST, Operator.ABOVE, Operator.AT_LEAST);

  private static final Text MEND =
      new Text(
          "在 pack.yaml 的 thresholds 中给出数值与 source，规则中写 {threshold: 名字}。",
          "Put it below thresholds in pack.yaml with its source, and write {threshold: its-name}.");

  @Override
  public List<Audit.Finding> in(Material material) {
    return material.rules().stream().flatMap(BareNumbers::findings).toList();
  }

  private static Stream<Audit.Finding> findings(RuleShape rule) {
    return rule.when().stream()
        .map(ConditionShape::tests)
        .flatMap(List::stream)
        .map(TestShape::test)
        .flatMap(Optional::stream)
        .filter(BareNumbers::isBare)
        .map(test -> finding(rule, test));
  }

  /** Zero and one need no source; whole numbers count or number something. */
  private static boolean isBare(FieldTest test) {
    boolean isMeasured = test.field().type() == double.class || test.field().type() == Double.class;
    return isMeasured
        && test.field().sort() == FieldSort.NUMBER
        && COMPARING.contains(test.operator())
        && test.operands().stream().anyMatch(BareNumbers::isBare);
  }

  private static boolean isBare(Operand operand) {
    return operand instanceof Operand.Literal literal
        && !literal.isThreshold()
        && literal.value() instanceof Number number
        && number.doubleValue() != 0
        && number.doubleValue() != 1;
  }

  private static Audit.Finding finding(RuleShape rule, FieldTest test) {
    return new Audit.Finding(
        Audit.Sort.UNSOURCED,
        "number-without-source",
        rule.name(),
        rule.at(),
        new Text(
            test.field() + " 与没有出处的数字比较：" + test + "。",
            test.field() + " is compared with a number that has no source: " + test + "."),
        MEND);
  }
}
