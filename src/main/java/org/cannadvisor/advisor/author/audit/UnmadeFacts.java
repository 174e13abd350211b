package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.FactTypes;
import org.cannadvisor.patterns.shape.ConditionShape;
import org.cannadvisor.patterns.shape.ConditionShape.Form;
import org.cannadvisor.patterns.shape.RuleShape;

/** Rules that want a fact which neither a reader nor a rule makes. */
final class UnmadeFacts implements Check {

  private static final Text MEND =
      new Text(
          "改用 rules schema 中有来源的事实类型。", "Ask for another type of fact; rules schema lists them.");

  private final FactMakers makers;

  UnmadeFacts(FactMakers makers) {
    this.makers = makers;
  }

  @Override
  public List<Audit.Finding> in(Material material) {
    Set<String> made = makers.made();
    var found = new ArrayList<Audit.Finding>();
    for (RuleShape rule : material.rules()) {
      rule.when().stream()
          .filter(condition -> condition.form() == Form.PRESENT)
          .filter(condition -> FactTypes.of(condition.type().getSimpleName()).isPresent())
          .filter(condition -> !made.contains(condition.type().getSimpleName()))
          .forEach(condition -> found.add(finding(rule, condition)));
    }
    return found;
  }

  private static Audit.Finding finding(RuleShape rule, ConditionShape condition) {
    String type = condition.type().getSimpleName();
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "fact-never-made",
        rule.name(),
        new Evidence(rule.at().file(), condition.line(), ""),
        new Text(
            "没有读取器或规则会产生 " + type + "，规则永远不触发。",
            "Nothing makes a " + type + ", neither a reader nor a rule: the rule never fires."),
        MEND);
  }
}
