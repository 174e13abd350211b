package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.FieldPath;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.shape.Candidates;
import org.cannadvisor.patterns.shape.ConditionShape;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.patterns.shape.TestShape;

/** Patterns that no fact can pass, since what they ask of one field contradicts itself. */
final class ImpossibleConditions implements Check {

  private static final Text MEND =
      new Text(
          "改正比较；若两种情况都要，用 any 或写成两条规则。",
          "Mend the comparisons; where either will do, write any, or two rules.");

  @Override
  public List<Audit.Finding> in(Material material) {
    var found = new ArrayList<Audit.Finding>();
    for (RuleShape rule : material.rules()) {
      for (ConditionShape condition : rule.when()) {
        impossible(condition).ifPresent(what -> found.add(finding(rule, condition, what)));
      }
    }
    return found;
  }

  /** The tests that contradict each other, as text; empty where there are none. */
  static Optional<String> impossible(ConditionShape condition) {
    Map<FieldPath, List<FieldTest>> byField = new LinkedHashMap<>();
    condition.tests().stream()
        .filter(TestShape::isLiteral)
        .flatMap(test -> test.test().stream())
        .forEach(
            test -> byField.computeIfAbsent(test.field(), field -> new ArrayList<>()).add(test));
    return byField.values().stream()
        .filter(ImpossibleConditions::isImpossible)
        .map(Object::toString)
        .findFirst()
        .or(() -> SignTests.contradiction(condition.tests()));
  }

  private static boolean isImpossible(List<FieldTest> tests) {
    return Candidates.of(tests.get(0).field(), tests)
        .filter(values -> values.stream().noneMatch(value -> passes(tests, value)))
        .isPresent();
  }

  private static boolean passes(List<FieldTest> tests, Object value) {
    return tests.stream().allMatch(test -> test.passes(value));
  }

  private static Audit.Finding finding(RuleShape rule, ConditionShape condition, String tests) {
    String type = condition.type().getSimpleName();
    Text effect =
        switch (condition.form()) {
          case PRESENT -> new Text("规则永远不触发", "the rule never fires");
          case ABSENT -> new Text("这个 not 什么也排除不了", "this not excludes nothing");
          case OTHER -> new Text("这个条件不涉及任何事实", "this condition is about no fact");
        };
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "condition-impossible",
        rule.name(),
        new Evidence(rule.at().file(), condition.line(), ""),
        new Text(
            "没有 " + type + " 能满足 " + tests + "：" + effect.zh() + "。",
            "No " + type + " can pass " + tests + ": " + effect.en() + "."),
        MEND);
  }
}
