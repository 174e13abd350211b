package org.cannadvisor.intake.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Application;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.ChecklistAnswer;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Question.Choice;
import org.cannadvisor.model.Question.Statement;
import org.cannadvisor.model.ReferenceInput;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;
import org.junit.jupiter.api.Test;

final class AnswerFactsTest {

  private static final List<Question> QUESTIONS =
      List.of(
          question("input", Map.of(), "", choice("pictures"), choice("tensors")),
          question(
              "source",
              Map.of("input", List.of("pictures")),
              "",
              choice("jpeg", new Statement("application.source", "jpeg")),
              choice("grey", new Statement("reference.mean", "[127.5]"))),
          question("mean", Map.of(), "reference.mean"),
          question("normalizes", Map.of(), "application.normalizes"));

  @Test
  void whatAnAnswerStatesIsReadWithTheLineOfTheAnswer() {
    Reading reading =
        read(
            """
            symptom: degraded
            answers:
              input: pictures
              source: JPEG
              mean: [123.675, 116.28, 103.53]
            """);

    assertEquals(List.of(), reading.problems());
    Application application = reading.facts(Application.class).get(0);
    assertEquals("jpeg", application.source());
    assertEquals(4, application.at().line());
    ReferenceInput reference = reading.facts(ReferenceInput.class).get(0);
    assertEquals(new Channels(123.675, 116.28, 103.53), reference.mean());
    assertEquals(5, reference.at().line());
    assertEquals(
        List.of("pictures", "jpeg", "[123.675, 116.28, 103.53]"),
        reading.facts(ChecklistAnswer.class).stream().map(ChecklistAnswer::answer).toList());
  }

  @Test
  void whatTheManifestStatesStaysAndTheAnswerIsAProblem() {
    Reading reading = read("application: {source: video}\nanswers: {source: jpeg}\n");

    assertEquals("video", reading.facts(Application.class).get(0).source());
    assertEquals(
        "The answer to source contradicts this file: line 1 states application.source: video, the"
            + " answer means jpeg. The former counts; maybe correct one of them.",
        problem(reading, 2));
  }

  @Test
  void theSameSaidTwiceIsNoProblem() {
    Reading reading =
        read(
            "application: {source: JPEG, normalizes: no}\n"
                + "answers: {source: jpeg, normalizes: false}\n");

    assertEquals(List.of(), reading.problems());
  }

  @Test
  void twoAnswersMayContradictEachOther() {
    Reading reading = read("answers:\n  source: grey\n  mean: [1, 2, 3]\n");

    assertTrue(problem(reading, 3).contains("the answer to source (line 2) states reference.mean"));
    assertEquals(127.5, reading.facts(ReferenceInput.class).get(0).mean().max());
  }

  @Test
  void answerThatAnEarlierOneMakesPointlessIsNotUsed() {
    Reading reading = read("answers: {source: jpeg, input: tensors}\n");

    assertEquals(List.of(), reading.facts(Application.class));
    assertTrue(problem(reading, 1).contains("counts only where input is pictures"));
  }

  @Test
  void unknownNamesAreCorrected() {
    Reading reading =
        read("answers:\n  sourec: jpeg\n  weather: fine\n  input: photographs\n  mean: {a: 1}\n");

    assertTrue(problem(reading, 2).endsWith("Did you mean source?"));
    assertTrue(problem(reading, 3).endsWith("cann-advisor checklist lists all questions."));
    assertTrue(problem(reading, 4).contains("pictures | tensors"));
    assertTrue(problem(reading, 5).contains("a value or a list"));
    assertEquals(List.of(), reading.facts(ChecklistAnswer.class));
  }

  @Test
  void anchoredSectionIsFilledInOnePlaceAlone() {
    Reading reading =
        read("reference: &x {color: RGB}\napplication: *x\nanswers: {source: jpeg}\n");

    assertEquals("jpeg", reading.facts(Application.class).get(0).source());
    assertTrue(
        reading.problems().stream().noneMatch(one -> one.message().en().contains("'source'")),
        () -> reading.problems().toString());
  }

  @Test
  void answersThatAreNoneAreAProblem() {
    assertTrue(problem(read("answers: [jpeg]\n"), 1).startsWith("answers should be"));
    assertEquals(List.of(), read("answers:\n").problems());
    assertEquals(List.of(), read("answers: {source: , input: ~}\n").problems());
  }

  @Test
  void checklistIsOpenedOnlyWhereThereAreAnswers() {
    Answers closed =
        () -> {
          throw new IllegalStateException();
        };
    var reader = new ManifestReader(closed);

    reader.read(new SourceText("advisor.yaml", "symptom: wrong\nanswers: {}\n"));
    var answered = new SourceText("advisor.yaml", "answers: {a: b}\n");
    assertThrows(IllegalStateException.class, () -> reader.read(answered));
  }

  private static Question question(
      String id, Map<String, List<String>> after, String value, Choice... choices) {
    return new Question(
        id,
        Stage.CONFIGURATION,
        Text.NONE,
        Text.NONE,
        Text.NONE,
        "",
        after,
        List.of(),
        value,
        List.of(),
        List.of(choices));
  }

  private static Choice choice(String id, Statement... states) {
    return new Choice(id, Text.NONE, List.of(states), List.of(), List.of());
  }

  private static Reading read(String yaml) {
    return new ManifestReader(() -> QUESTIONS).read(new SourceText("advisor.yaml", yaml));
  }

  private static String problem(Reading reading, int line) {
    return reading.problems().stream()
        .filter(problem -> problem.line() == line)
        .map(problem -> problem.message().en())
        .findFirst()
        .orElse("none at " + line + ": " + reading.problems());
  }
}
