package org.cannadvisor.advisor.author.audit;

import static org.cannadvisor.advisor.author.audit.AuditedPack.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Weight;
import org.cannadvisor.patterns.shape.RuleShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpposedRulesTest {

  private static final String CHIP = "{fact: Chip, as: it, where: {family: ascend310p}}";
  private static final String OPTION = "{fact: AtcOption, where: {name: precision_mode}}";
  private static final String NO_CANN = "{not: Cann, where: {major: {below: 7}}}";

  @TempDir Path folder;

  private List<String> found(String... rules) throws IOException {
    return new AuditedPack(folder).rules(rules).found("rules-opposed");
  }

  private static String at(String name, int line) {
    return "use-high-precision-mode: " + name + " site/rules/use-high-precision-mode.yaml:" + line;
  }

  @Test
  void namesRulesForAndAgainstOnTheSameConditions() throws IOException {
    assertEquals(
        List.of(at("yes", 4)),
        found(
            rule("yes", "for", "strong", CHIP, OPTION, NO_CANN),
            rule("no", "against", "weak", CHIP, NO_CANN, OPTION)));
  }

  @Test
  void namesARuleThatIsAlwaysRuledOut() throws IOException {
    assertEquals(
        List.of(at("yes", 4)),
        found(rule("yes", "for", "strong", CHIP, OPTION), rule("never", "rules-out", "", CHIP)));
  }

  @Test
  void namesARuleThatIsAlwaysOutweighed() throws IOException {
    assertEquals(
        List.of(at("yes", 4)),
        found(
            rule("yes", "for", "weak", CHIP, OPTION),
            rule("no", "against", "strong", OPTION.replace("fact: ", "as: it, fact: "))));
  }

  @Test
  void namesARuleThatIsRuledOutByAWiderRange() throws IOException {
    assertEquals(
        List.of(at("yes", 4)),
        found(
            rule("yes", "for", "strong", "{fact: Cann, as: it, where: {major: {below: 6}}}"),
            rule("no", "rules-out", "", "{fact: Cann, as: it, where: {major: {below: 7}}}"),
            rule("new", "for", "strong", "{fact: Cann, as: it, where: {major: {above: 7}}}"),
            rule("newer", "rules-out", "", "{fact: Cann, as: it, where: {major: {above: 8}}}")));
  }

  @Test
  void isContentWithExceptionsLighterDoubtsAndOtherConditions() throws IOException {
    assertEquals(
        List.of(),
        found(
            rule("yes", "for", "strong", CHIP, OPTION),
            rule("a doubt", "against", "weak", CHIP),
            rule("an exception", "rules-out", "", CHIP, OPTION, NO_CANN),
            rule(
                "another chip",
                "rules-out",
                "",
                "{fact: Chip, as: it, where: {family: ascend910}}"),
            rule("none there", "rules-out", "", CHIP, "{not: AtcOption}"),
            rule("another model", "rules-out", "", CHIP, "{fact: Cann, subject: any}"),
            rule("many", "rules-out", "", CHIP, "{count: AtcOption, is: {at-least: 2}}"),
            rule("tried", "tried", "", CHIP)));
  }

  @Test
  void seesRulesInDrlWhateverTheyCallTheirFacts() {
    assertTrue(
        contradict(
            "Chip($s : subject, $a : at) AtcOption(subject == $s, name == \"x\", at > $a)",
            "Chip($m : subject, $b : at) AtcOption(subject == $m, at > $b, $v : value)"));
    assertTrue(
        contradict(
            "Chip($s : subject) not AtcOption(subject == $s)",
            "Chip($s : subject) not AtcOption(subject == $s, name == \"x\")"));
  }

  @Test
  void isContentWithRulesInDrlThatAskForSomethingElse() {
    String chip = "Chip($s : subject, $a : at) ";
    for (String against :
        List.of(
            chip + "AtcOption(subject == $s, at < $a)",
            chip + "AtcOption($o : subject, name == \"x\", subject != $s)",
            chip + "not AtcOption(subject == $s, name == \"y\")",
            chip + "(AtcOption(name == \"x\") or Cann())",
            chip + "AtcOption(subject == $s, name == \"x\") AtcOption(subject == $s)",
            chip + "accumulate(AtcOption($n : name); $c : count($n); $c > 1)")) {
      assertEquals(
          false,
          contradict(chip + "AtcOption(subject == $s, name == \"x\", at > $a)", against),
          against);
    }
  }

  private static boolean contradict(String yes, String no) {
    List<RuleShape> rules = Seen.drl(yes, no);
    var both =
        List.of(
            speaking(rules.get(0), Kind.FOR, Weight.WEAK),
            speaking(rules.get(1), Kind.RULES_OUT, Weight.CERTAIN));
    return !new OpposedRules().in(Seen.material(both)).isEmpty();
  }

  private static RuleShape speaking(RuleShape rule, Kind kind, Weight weight) {
    return new RuleShape(
        "x",
        rule.name(),
        Optional.of(new RuleShape.Speech(kind, weight)),
        rule.when(),
        rule.isWhole(),
        rule.at());
  }
}
