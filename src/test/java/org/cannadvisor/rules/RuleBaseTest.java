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
                "model\trules.facts.symptom.R1",
                "rule\tsymptom: gap\tGoal,Measurement\tSymptom\t",
                "model\trules.configuration.aipp.R2",
                "rule\taipp: x\tAippImage\tArgument\tFOR CERTAIN",
                "model\trules.fusion.disable.R3",
                "rule\tdisable: due\tSymptom\tArgument\tFOR STEP",
                "rule\tdisable: cured\tCure\tArgument\tRULES_OUT CERTAIN"));

    List<RuleIndex.File> loaded = index.reachable(Set.of("Goal", "Symptom"), false);

    assertEquals(List.of("rules.fusion.disable.R3"), models(loaded));
    assertEquals(1, loaded.get(0).rules().size());
    assertEquals(List.of(), models(index.reachable(Set.of("Goal"), true)));
  }

  private static List<String> models(List<RuleIndex.File> files) {
    return files.stream().map(RuleIndex.File::model).toList();
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

    assertEquals(
        List.of(new RuleIndex.Rule("a", Set.of("Symptom", "Conversion"), "Turned", "")), found);
  }

  private void expectSameArguments(Path project) throws IOException {
    Collection<Object> facts = facts(project);

    assertEquals(rules.argueWithAll(facts), rules.argue(facts));
  }

  private void expectSameWhenShuffled(Path project) throws IOException {
    var facts = new ArrayList<>(facts(project));
    Argumentation expected = rules.argue(facts);

    Collections.shuffle(facts, new Random(7));

    assertEquals(expected, rules.argue(facts));
    assertTrue(rules.size() > expected.arguments().size());
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
