package org.cannadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Weight;
import org.junit.jupiter.api.Test;

final class RuleCatalogueTest {

  @Test
  void knowsEveryRuleThatArgues() {
    RuleCatalogue catalogue = RuleCatalogue.builtIn();

    for (Outline outline : KnowledgeBase.builtIn().outlines()) {
      int sentences = KnowledgeBase.builtIn().entry(outline.id()).sentences().size();
      assertEquals(sentences, catalogue.about(outline.id()).size(), outline.id());
    }
  }

  @Test
  void everyIdHasARuleThatArguesForIt() {
    RuleCatalogue catalogue = RuleCatalogue.builtIn();

    for (Outline outline : KnowledgeBase.builtIn().outlines()) {
      assertTrue(
          catalogue.about(outline.id()).stream().anyMatch(rule -> rule.kind() == Kind.FOR),
          outline.id());
    }
  }

  @Test
  void kindAndWeightComeFromTheConsequence() {
    List<RuleIndex.Rule> rules =
        RuleNeeds.of(
            """
            package rules.test
            rule "x: a"
            when
              Symptom($s : subject, $at : at)
            then
              insertLogical(Argument.supports("x",
                  $s, Weight.WEAK, $at));
            end
            rule "x: b"
            when
              Symptom($s : subject, $at : at)
            then
              insertLogical(Argument.tried("x", $s, $at));
            end
            rule "x: c"
            when
              Symptom($s : subject, $at : at)
            then
              insertLogical(new Turned($s));
            end
            """);

    assertEquals(
        List.of(Kind.FOR + " " + Weight.WEAK, Kind.TRIED + " " + Weight.CERTAIN, ""),
        rules.stream().map(RuleIndex.Rule::speech).toList());
  }
}
