package org.cannadvisor.checklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.ChecklistAnswer;
import org.cannadvisor.model.Guide.Found;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Question;

/** Where every question stands, given the answers of a person and of files. */
public final class Walk {

  private final List<Question> questions;
  private final Map<String, ChecklistAnswer> byPerson;
  private final Map<String, List<Found>> byFiles;
  private final Set<String> undecided;
  private final Map<String, Item> items = new LinkedHashMap<>();

  private Walk(
      List<Question> questions,
      Map<String, ChecklistAnswer> byPerson,
      Map<String, List<Found>> byFiles,
      Set<String> undecided) {
    this.questions = questions;
    this.byPerson = byPerson;
    this.byFiles = byFiles;
    this.undecided = undecided;
  }

  /**
   * All questions in their order.
   *
   * @param byPerson by question
   * @param byFiles by question
   * @param undecided ids that nothing has decided yet
   */
  public static List<Item> of(
      List<Question> questions,
      Map<String, ChecklistAnswer> byPerson,
      Map<String, List<Found>> byFiles,
      Set<String> undecided) {
    var walk = new Walk(questions, byPerson, byFiles, undecided);
    questions.forEach(walk::add);
    return List.copyOf(walk.items.values());
  }

  /** Earlier questions have been added: {@code after} names no others. */
  private void add(Question question) {
    List<Found> found = byFiles.getOrDefault(question.id(), List.of());
    Optional<ChecklistAnswer> given = Optional.ofNullable(byPerson.get(question.id()));
    items.put(
        question.id(),
        new Item(
            question,
            state(question, found, given),
            found,
            given,
            opens(question),
            question.decides().stream().filter(undecided::contains).toList()));
  }

  private State state(Question question, List<Found> found, Optional<ChecklistAnswer> given) {
    Set<String> seen = choices(found);
    if (given.isPresent()) {
      boolean differs = !seen.isEmpty() && !seen.contains(given.get().answer());
      return differs ? State.CONTRADICTED : State.ANSWERED;
    }
    return found.isEmpty() ? due(question) : State.ANSWERED;
  }

  private State due(Question question) {
    State state = State.OPEN;
    for (Map.Entry<String, List<String>> condition : question.after().entrySet()) {
      Item earlier = items.get(condition.getKey());
      if (earlier == null || earlier.state() == State.NOT_DUE) {
        return State.NOT_DUE;
      }
      Set<String> answers = answers(earlier);
      if (answers.isEmpty()) {
        state = State.LATER;
      } else if (condition.getValue().stream().noneMatch(answers::contains)) {
        return State.NOT_DUE;
      }
    }
    return state;
  }

  /** What counts as the answer: the word of files before that of a person. */
  private static Set<String> answers(Item item) {
    Set<String> seen = choices(item.byFiles());
    if (seen.isEmpty()) {
      item.byPerson().ifPresent(given -> seen.add(given.answer()));
    }
    return seen;
  }

  private static Set<String> choices(List<Found> found) {
    var choices = new HashSet<String>();
    found.stream().map(Found::answer).filter(answer -> !answer.isEmpty()).forEach(choices::add);
    return choices;
  }

  private Map<String, List<String>> opens(Question question) {
    var opens = new LinkedHashMap<String, List<String>>();
    for (Question later : questions) {
      for (String answer : later.after().getOrDefault(question.id(), List.of())) {
        opens.computeIfAbsent(answer, key -> new ArrayList<>()).add(later.id());
      }
    }
    return opens;
  }
}
