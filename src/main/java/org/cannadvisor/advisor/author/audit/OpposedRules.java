package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.patterns.shape.RuleShape.Speech;

/**
 * Rules that argue for a recommendation wherever another rule argues against it and weighs as much,
 * or rules it out. A rule against that holds in fewer places than the one for is an exception and
 * may be meant, and so is one that weighs less.
 */
final class OpposedRules implements Check {

  private static final Text MEND =
      new Text(
          "在其中一条中写明二者何时不同，或删去一条。",
          "Say in one of them when it differs from the other, or take one out.");

  @Override
  public List<Audit.Finding> in(Material material) {
    Map<String, List<RuleShape>> byId =
        material.rules().stream()
            .filter(rule -> rule.speech().isPresent())
            .collect(Collectors.groupingBy(RuleShape::id));
    var found = new ArrayList<Audit.Finding>();
    for (List<RuleShape> rules : byId.values()) {
      for (RuleShape rule : rules) {
        if (kind(rule) == Kind.FOR) {
          opponent(rule, rules).ifPresent(against -> found.add(finding(rule, against)));
        }
      }
    }
    return found;
  }

  private static Optional<RuleShape> opponent(RuleShape rule, List<RuleShape> rules) {
    return rules.stream()
        .filter(other -> isAgainst(other) && other.firesWith(rule))
        .filter(other -> weighsAsMuch(other, rule) || rule.firesWith(other))
        .findFirst();
  }

  private static boolean isAgainst(RuleShape rule) {
    return kind(rule) == Kind.AGAINST || kind(rule) == Kind.RULES_OUT;
  }

  private static boolean weighsAsMuch(RuleShape against, RuleShape rule) {
    return kind(against) == Kind.RULES_OUT || weight(against).compareTo(weight(rule)) <= 0;
  }

  private static Kind kind(RuleShape rule) {
    return rule.speech().map(Speech::kind).orElse(Kind.NOTES);
  }

  private static Weight weight(RuleShape rule) {
    return rule.speech().map(Speech::weight).orElse(Weight.STEP);
  }

  private static Audit.Finding finding(RuleShape rule, RuleShape against) {
    String other = "\"" + against.name() + "\" (" + Rows.place(against.at()) + ")";
    boolean isSame = rule.firesWith(against);
    return new Audit.Finding(
        Audit.Sort.CONTRADICTION,
        "rules-opposed",
        rule.name(),
        rule.at(),
        new Text(
            (isSame ? "条件相同，结论却与 " : "凡触发之处，都会同时触发结论相反的 ") + other + (isSame ? " 相反。" : "。"),
            isSame
                ? "On the same conditions it argues the opposite of " + other + "."
                : "Wherever it fires, the opposite is argued as well, by " + other + "."),
        MEND);
  }
}
