package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.checklist.Walk;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.manifest.ManifestReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.ChecklistAnswer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Question.Choice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Laws of the checklist: every id is within reach, every question decides, nobody goes round. */
final class ChecklistLawsTest {

  private static final Evidence AT = new Evidence("advisor.yaml", 1, "");

  private final KnowledgeBase knowledge = KnowledgeBase.builtIn();
  private final List<Question> questions = knowledge.checklist();

  @TestFactory
  Stream<DynamicTest> everyIdIsReachableBySomePathOfAnswers() {
    return knowledge.outlines().stream()
        .map(outline -> dynamicTest(outline.id(), () -> expectReachable(outline.id())));
  }

  private void expectReachable(String id) {
    List<Question> deciding =
        questions.stream().filter(question -> question.decides().contains(id)).toList();
    assertTrue(deciding.stream().anyMatch(this::canBeAsked), () -> "only by " + deciding);
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionCanBeAskedAndDecidesSomething() {
    return questions.stream()
        .map(
            question ->
                dynamicTest(
                    question.id(),
                    () -> {
                      assertTrue(canBeAsked(question), "no answers lead to it");
                      assertTrue(decides(question), "all answers come to the same");
                    }));
  }

  private boolean decides(Question question) {
    Set<List<?>> effects = new HashSet<>();
    Item item = items(Map.of()).get(questions.indexOf(question));
    for (Choice choice : question.choices()) {
      List<String> opens = item.opens().getOrDefault(choice.id(), List.of());
      effects.add(List.of(choice.states(), choice.argues(), opens));
    }
    return question.isFree() || !question.supplies().isEmpty() || effects.size() > 1;
  }

  /** Whether it is open once the questions before it are answered as it asks for. */
  private boolean canBeAsked(Question question) {
    Map<String, Set<String>> wanted = new HashMap<>();
    want(question, wanted);
    Map<String, ChecklistAnswer> answers = new HashMap<>();
    wanted.forEach(
        (id, allowed) ->
            allowed.stream()
                .findFirst()
                .ifPresent(one -> answers.put(id, new ChecklistAnswer("", id, one, AT))));
    return items(answers).get(questions.indexOf(question)).state() == State.OPEN;
  }

  private void want(Question question, Map<String, Set<String>> wanted) {
    question
        .after()
        .forEach(
            (id, answers) -> {
              wanted
                  .computeIfAbsent(id, key -> new LinkedHashSet<>(answers))
                  .retainAll(new HashSet<>(answers));
              want(question(id), wanted);
            });
  }

  private List<Item> items(Map<String, ChecklistAnswer> answers) {
    return Walk.of(questions, answers, Map.of(), Set.of());
  }

  @Test
  void nobodyIsAskedInACircle() {
    Set<String> earlier = new HashSet<>();
    for (Question question : questions) {
      assertTrue(earlier.containsAll(question.after().keySet()), question.id());
      earlier.add(question.id());
    }
  }

  /** What an answer states is a field that the manifest knows, with a value that it takes. */
  @TestFactory
  Stream<DynamicTest> everyAnswerIsUnderstoodInAManifest() {
    return questions.stream()
        .flatMap(
            question ->
                question.choices().stream()
                    .map(
                        choice ->
                            dynamicTest(
                                question.id() + "/" + choice.id(),
                                () -> expectUnderstood(question, choice))));
  }

  private void expectUnderstood(Question question, Choice choice) {
    String yaml = "answers: {" + question.id() + ": " + choice.id() + "}\n";
    var reader = new ManifestReader(() -> questions);

    Reading reading = reader.read(new SourceText("advisor.yaml", yaml));

    assertEquals(List.of(), reading.problems());
    var answers = new ArrayList<String>();
    reading.facts(ChecklistAnswer.class).forEach(answer -> answers.add(answer.answer()));
    assertEquals(List.of(choice.id()), answers);
  }

  private Question question(String id) {
    return questions.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
