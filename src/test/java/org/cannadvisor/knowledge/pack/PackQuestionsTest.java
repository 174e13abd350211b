package org.cannadvisor.knowledge.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that a pack adds to the guided checklist. */
final class PackQuestionsTest {

  private static final String GOOD =
      """
      questions:
        - id: board-revision
          stage: golden-comparison
          ask: {zh: "板卡是 A 版吗？", en: "Is the board of revision A?"}
          why: {zh: "A 版的 GridSample 有误。", en: "GridSample is wrong on revision A."}
          look: {zh: "看标签。", en: "Look at the label."}
          command: npu-smi info -t board -i 0
          after: {symptom: [wrong]}
          answers:
            - {id: old, says: {zh: 是, en: "Yes"}, argues: [{id: rewrite-operator, kind: for, weight: weak}]}
            - {id: new, says: {zh: 否, en: "No"}, argues: [{id: rewrite-operator, kind: rules-out}]}
      """;

  @TempDir Path folder;

  @Test
  void aQuestionIsRead() throws IOException {
    Packs packs = read(GOOD);

    assertEquals(List.of(), packs.problems());
    Question question = packs.questions().get(0);
    assertEquals(Stage.GOLDEN_COMPARISON, question.stage());
    assertEquals(Map.of("symptom", List.of("wrong")), question.after());
    assertEquals(List.of("rewrite-operator"), question.decides());
    assertEquals(
        new Question.Claim("rewrite-operator", Kind.FOR, Weight.WEAK),
        question.choices().get(0).argues().get(0));
    assertEquals(
        new Question.Claim("rewrite-operator", Kind.RULES_OUT, Weight.CERTAIN),
        question.choices().get(1).argues().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: board-revision        | id: symptom              | 2 | There is a question symptom already
          stage: golden-comparison  | stage: golden            | 3 | There is no stage golden
          {symptom: [wrong]}        | {symptoms: [wrong]}      | 8 | Did you mean symptom?
          {symptom: [wrong]}        | {symptom: [wrongs]}      | 8 | Did you mean wrong?
          kind: for, weight: weak   | kind: for, weight: certain | 10 | There is no weight certain
          id: rewrite-operator, kind: for | id: rewrite-operators, kind: for | 10 | Did you mean rewrite-operator?
          says: {zh: 否, en: "No"}  | says: {zh: 否}           | 11 | There is no en
          id: new                   | id: old                  | 10 | two answers or more
          """)
  void aMistakeIsNamedAndLosesTheQuestion(String replace, String with, int line, String says)
      throws IOException {
    Packs packs = read(GOOD.replace(replace, with));

    assertEquals(List.of(), packs.questions());
    assertTrue(
        packs.problems().stream()
            .anyMatch(
                one ->
                    one.file().equals("ours/checklist.yaml")
                        && one.line() == line
                        && one.message().en().contains(says)),
        () -> packs.problems().toString());
  }

  private Packs read(String text) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("ours"));
    Files.writeString(pack.resolve("checklist.yaml"), text);
    return Packs.read(List.of(pack), KnowledgeBase.builtIn(), Set.of(), "0.1.0");
  }
}
