package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.shape.ConditionShape;
import org.cannadvisor.patterns.shape.ConditionShape.Form;
import org.cannadvisor.patterns.shape.RuleShape;

/** Rules that want a fact and forbid every such fact. */
final class NotAndExists implements Check {

  private static final Text MEND =
      new Text(
          "在 not 中写明它与前一个事实的不同之处，或删去其中之一。",
          "Say in the not how it differs from the fact before, or take one of them out.");

  @Override
  public List<Audit.Finding> in(Material material) {
    var found = new ArrayList<Audit.Finding>();
    for (RuleShape rule : material.rules()) {
      rule.when().stream()
          .filter(condition -> condition.form() == Form.ABSENT)
          .filter(absent -> rule.when().stream().anyMatch(one -> isForbidden(one, absent)))
          .forEach(absent -> found.add(finding(rule, absent)));
    }
    return found;
  }

  private static boolean isForbidden(ConditionShape present, ConditionShape absent) {
    return present.form() == Form.PRESENT && absent.takesIn(present);
  }

  private static Audit.Finding finding(RuleShape rule, ConditionShape absent) {
    String type = absent.type().getSimpleName();
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "not-and-exists",
        rule.name(),
        new Evidence(rule.at().file(), absent.line(), ""),
        new Text(
            "规则要求有一个 " + type + "，又用 not 排除了所有这样的 " + type + "，永远不触发。",
            "The rule wants a " + type + " and forbids every such " + type + ": it never fires."),
        MEND);
  }
}
