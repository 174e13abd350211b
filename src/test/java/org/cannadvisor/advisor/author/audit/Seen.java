package org.cannadvisor.advisor.author.audit;

import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Audit;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.rules.DrlShapes;
import org.cannadvisor.rules.RuleCatalogue;

/** What a check finds in rules that a test writes in DRL. */
final class Seen {

  private static final Map<String, Double> NUMBERS = Map.of("low", 0.9, "high", 0.99);

  private Seen() {}

  /** Rules with these conditions; the first one stands on line 3. */
  static List<RuleShape> drl(String... conditions) {
    var drl = new StringBuilder("package p\nimport org.cannadvisor.model.*\n");
    int number = 0;
    for (String condition : conditions) {
      drl.append("rule \"r").append(number++).append("\" when ").append(condition);
      drl.append(" then insertLogical(x); end\n");
    }
    return new DrlShapes(RuleCatalogue.empty(), NUMBERS).of(drl.toString(), "r.drl").orElseThrow();
  }

  static Material material(List<RuleShape> rules) {
    return new Material(AuditedPack.TODAY, List.of(), rules, List.of(), KnownVersions.builtIn());
  }

  /** Names of the rules in which a check finds something, with the line. */
  static List<String> by(Check check, String... conditions) {
    return check.in(material(drl(conditions))).stream().sorted().map(Seen::place).toList();
  }

  private static String place(Audit.Finding finding) {
    return finding.about() + ":" + finding.at().line();
  }
}
