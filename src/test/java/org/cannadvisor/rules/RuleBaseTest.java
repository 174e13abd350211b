package org.cannadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.Fixtures;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class RuleBaseTest {

  private final RuleBase rules = RuleBase.builtIn();

  @TestFactory
  Stream<DynamicTest> rulesThatAreLeftOutWouldHaveSaidNothing() {
    return projects()
        .map(project -> dynamicTest(project.toString(), () -> expectSameArguments(project)));
  }

  @TestFactory
  Stream<DynamicTest> orderOfTheFactsDoesNotMatter() {
    return projects()
        .map(project -> dynamicTest(project.toString(), () -> expectSameWhenShuffled(project)));
  }

  @Test
  void projectWithoutAippLoadsNoRulesAboutAipp() {
    RuleIndex index =
        RuleIndex.parse(
            List.of(
                "model rules.facts.symptom.R1",
                "rule Goal,Measurement -> Symptom",
                "model rules.configuration.aipp.R2",
                "rule AippImage -> Argument",
                "model rules.fusion.disable.R3",
                "rule Symptom -> Argument"));

    List<String> loaded =
        index.reachable(Set.of("Goal", "Measurement")).stream().map(RuleIndex.File::model).toList();

    assertEquals(List.of("rules.facts.symptom.R1", "rules.fusion.disable.R3"), loaded);
  }

  @Test
  void conditionThatNeedNotMatchIsNoNeed() {
    List<RuleIndex.Rule> found =
        RuleNeeds.of(
            """
            package rules.test
            rule "a"
            when
              Symptom($s : subject)
              not Reached(subject == $s)
              exists Conversion(subject == $s)
              (Chip(subject == $s) or Cann(subject == $s))
              $n : Long(intValue > 1) from accumulate(Run(subject == $s, $r : name), count($r))
            then
              insertLogical(new Turned($s));
            end
            """);

    assertEquals(List.of(new RuleIndex.Rule(Set.of("Symptom", "Conversion"), "Turned")), found);
  }

  private void expectSameArguments(Path project) throws IOException {
    Collection<Object> facts = facts(project);

    try (Session needed = rules.newSession(facts);
        Session all = rules.newSessionWithAll()) {
      assertEquals(all.argue(facts), needed.argue(facts));
    }
  }

  private void expectSameWhenShuffled(Path project) throws IOException {
    var facts = new ArrayList<>(facts(project));

    try (Session first = rules.newSession(facts);
        Session second = rules.newSession(facts)) {
      List<Argued> expected = first.argue(facts);
      Collections.shuffle(facts, new Random(7));
      assertEquals(expected, second.argue(facts));
      assertTrue(rules.size() > expected.size());
    }
  }

  private static Collection<Object> facts(Path project) throws IOException {
    var facts = new ArrayList<Object>(ProjectReader.read(project).facts());
    facts.addAll(KnowledgeBase.builtIn().thresholds());
    return facts;
  }

  private static Stream<Path> projects() {
    return Stream.concat(
        Fixtures.folders(Fixtures.PROJECTS).stream(),
        Fixtures.folders(Fixtures.RULES).stream().map(folder -> folder.resolve("fires")));
  }
}
