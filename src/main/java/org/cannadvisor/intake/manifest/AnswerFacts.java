package org.cannadvisor.intake.manifest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ChecklistAnswer;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Nearest;
import org.cannadvisor.model.Question;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * {@code answers}: what a person answered to the checklist.
 *
 * <pre>
 * answers: {picture-source: jpeg, reference-mean: [123.675, 116.28, 103.53]}
 * </pre>
 */
final class AnswerFacts {

  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final SourceText text;
  private final Reading reading;

  /** What counts, by question. */
  private final Map<String, String> taken = new HashMap<>();

  AnswerFacts(List<Question> questions, SourceText text, Reading reading) {
    questions.forEach(question -> this.questions.put(question.id(), question));
    this.text = text;
    this.reading = reading;
  }

  /** Reads the answers; what they state goes into the manifest around them. */
  void read(Node node, StatedFields manifest) {
    Section answers = Section.of("answers", node, text, reading);
    answers.names().stream()
        .filter(name -> !questions.containsKey(name))
        .forEach(name -> reportUnknown(answers, name));
    for (Question question : questions.values()) {
      if (answers.has(question.id())) {
        Optional<String> answer = answer(answers, question);
        if (answer.isPresent() && isDue(answers, question)) {
          take(answers, question, answer.get(), manifest);
        }
      }
    }
  }

  private void take(Section answers, Question question, String answer, StatedFields manifest) {
    taken.put(question.id(), answer);
    reading.add(new ChecklistAnswer(Fact.UNTIED, question.id(), answer, answers.at(question.id())));
    Node given = answers.node(question.id());
    if (question.isFree()) {
      manifest.state(question.id(), question.value(), given);
    }
    question
        .choice(answer)
        .ifPresent(
            choice -> choice.states().forEach(one -> manifest.state(question.id(), one, given)));
  }

  private Optional<String> answer(Section answers, Question question) {
    return question.isFree() ? free(answers, question) : chosen(answers, question);
  }

  private static Optional<String> chosen(Section answers, Question question) {
    String[] known = question.choices().stream().map(Question.Choice::id).toArray(String[]::new);
    String word = answers.oneOf(question.id(), known);
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }

  private static Optional<String> free(Section answers, Question question) {
    Node node = answers.node(question.id());
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    if (node instanceof SequenceNode list
        && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      return Optional.of(
          list.getValue().stream()
              .map(item -> ((ScalarNode) item).getValue().strip())
              .collect(Collectors.joining(", ", "[", "]")));
    }
    answers.wrong(question.id(), "{…}", "一个值或列表，如 [1, 2, 3]", "a value or a list like [1, 2, 3]");
    return Optional.empty();
  }

  /** Whether nothing that a person answered earlier makes the question pointless. */
  private boolean isDue(Section answers, Question question) {
    for (Map.Entry<String, List<String>> condition : question.after().entrySet()) {
      String earlier = condition.getKey();
      String given = taken.getOrDefault(earlier, "");
      if (answers.has(earlier) && !condition.getValue().contains(given)) {
        String needed = String.join(" | ", condition.getValue());
        reading.problem(
            answers.at(question.id()),
            question.id() + " 的回答只在 " + earlier + " 为 " + needed + " 时有效，未采用。请改正其中之一，或删去这一行。",
            "The answer to "
                + question.id()
                + " counts only where "
                + earlier
                + " is "
                + needed
                + "; it was not used. Maybe correct one of them, or delete this line.");
        return false;
      }
    }
    return true;
  }

  private void reportUnknown(Section answers, String name) {
    Set<String> known = new TreeSet<>(questions.keySet());
    Optional<String> near = Nearest.to(name, known);
    String shown = name.substring(0, Math.min(name.length(), 60));
    reading.problem(
        answers.at(name),
        "检查清单中没有问题“"
            + shown
            + "”，已忽略。"
            + near.map(id -> "是否想写 " + id + "？").orElse("cann-advisor checklist 会列出全部问题。"),
        "The checklist has no question '"
            + shown
            + "', ignored. "
            + near.map(id -> "Did you mean " + id + "?")
                .orElse("cann-advisor checklist lists all questions."));
  }
}
