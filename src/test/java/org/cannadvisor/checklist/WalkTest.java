package org.cannadvisor.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.model.ChecklistAnswer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Guide.Found;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Question.Choice;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.model.Text;
import org.junit.jupiter.api.Test;

final class WalkTest {

  private static final Evidence AT = new Evidence("aipp.cfg", 3, "input_format: YUV420SP_U8");
  private static final List<Question> QUESTIONS =
      List.of(
          question("input", Map.of(), List.of(), List.of("a", "b")),
          question("source", Map.of("input", List.of("pictures")), List.of("s"), List.of("b", "c")),
          question(
              "range",
              Map.of("source", List.of("jpeg"), "input", List.of("pictures")),
              List.of("r"),
              List.of("a", "b", "c")),
          question("last", Map.of(), List.of(), List.of("a")));

  private final Map<String, ChecklistAnswer> byPerson = new HashMap<>();
  private final Map<String, List<Found>> byFiles = new HashMap<>();
  private Set<String> undecided = Set.of("a", "b", "c");

  @Test
  void whatDependsOnAnOpenQuestionComesLater() {
    assertEquals("input=OPEN source=LATER range=LATER last=OPEN", states());
  }

  @Test
  void answerOpensWhatNamesIt() {
    say("input", "pictures");

    assertEquals("input=ANSWERED source=OPEN range=LATER last=OPEN", states());
  }

  @Test
  void otherAnswerMakesTheRestPointless() {
    see("input", "tensors");

    assertEquals("input=ANSWERED source=NOT_DUE range=NOT_DUE last=OPEN", states());
  }

  @Test
  void filesCountMoreThanAPersonWhoContradictsThem() {
    say("input", "tensors");
    see("input", "pictures");

    assertEquals("input=CONTRADICTED source=OPEN range=LATER last=OPEN", states());
  }

  @Test
  void filesOfSeveralModelsMayGiveSeveralAnswers() {
    byFiles.put("input", List.of(found("pictures"), found("tensors")));
    say("input", "tensors");

    assertEquals("input=ANSWERED source=OPEN range=LATER last=OPEN", states());
  }

  @Test
  void whatFilesTellInTheirOwnWordsIsAnswered() {
    say("input", "pictures");
    see("source", "");

    assertEquals("input=ANSWERED source=ANSWERED range=LATER last=OPEN", states());
  }

  @Test
  void answersSayWhatTheyOpen() {
    Item input = items().get(0);

    assertEquals(Map.of("pictures", List.of("source", "range")), input.opens());
  }

  @Test
  void mostDecidingQuestionIsAskedFirst() {
    assertEquals(List.of("input", "last"), order(""));
    undecided = Set.of("c");
    assertEquals(List.of("input", "last"), order(""));
    say("input", "pictures");
    assertEquals(List.of("source", "last"), order(""));
  }

  @Test
  void whatIsMissedMostIsAskedBeforeWhatDecidesMore() {
    say("input", "pictures");
    undecided = Set.of("a");

    assertEquals(List.of("last", "source"), order(""));
    assertEquals(List.of("source", "last"), order("s"));
  }

  @Test
  void whatMustBeAnsweredBeforeComesFirst() {
    undecided = Set.of();

    assertEquals(List.of("input", "last"), order("r"));
    say("input", "pictures");
    assertEquals(List.of("source", "last"), order("r"));
  }

  private List<String> order(String wanted) {
    return Priority.order(items(), wanted).stream().map(item -> item.question().id()).toList();
  }

  private String states() {
    var states = new LinkedHashMap<String, State>();
    items().forEach(item -> states.put(item.question().id(), item.state()));
    return states.toString().replace(",", "").replaceAll("[{}]", "");
  }

  private List<Item> items() {
    return Walk.of(QUESTIONS, byPerson, byFiles, undecided);
  }

  private void say(String question, String answer) {
    byPerson.put(question, new ChecklistAnswer("", question, answer, AT));
  }

  private void see(String question, String answer) {
    byFiles.put(question, List.of(found(answer)));
  }

  private static Found found(String answer) {
    return new Found(answer, List.of(new Testimony(AT, "")));
  }

  private static Question question(
      String id, Map<String, List<String>> after, List<String> supplies, List<String> decides) {
    return new Question(
        id,
        Stage.CONFIGURATION,
        Text.NONE,
        Text.NONE,
        Text.NONE,
        "",
        after,
        supplies,
        "",
        decides,
        List.of(choice("pictures"), choice("tensors"), choice("jpeg")));
  }

  private static Choice choice(String id) {
    return new Choice(id, Text.NONE, List.of(), List.of(), List.of());
  }
}
