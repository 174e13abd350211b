package org.cannadvisor.intake.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cannadvisor.intake.evaluation.NotedOptions;
import org.cannadvisor.model.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * Which of the conversions a figure was measured with, by the options, files and words that stand
 * beside it:
 *
 * <pre>
 * | om, `--precision_mode=allow_fp32_to_fp16` | 79.4 |
 * 第一次转换 AP 65.2，加了 switch.cfg 之后 AP 73.7
 * </pre>
 */
final class NotedWords {

  private final List<Evaluation> figures;

  NotedWords(List<Evaluation> figures) {
    this.figures = figures;
  }

  /** What is noted beside a figure; of several in one line each has words of its own. */
  String of(Evaluation figure) {
    return isAlone(figure) ? figure.at().text() + " " + figure.label() : figure.label();
  }

  private boolean isAlone(Evaluation figure) {
    List<String> labels =
        figures.stream()
            .filter(other -> other.at().equals(figure.at()))
            .map(Evaluation::label)
            .distinct()
            .toList();
    return labels.size() == 1
        || labels.stream().noneMatch(label -> NotedOptions.tells(label) || namesFile(label));
  }

  private static boolean namesFile(String label) {
    return label.matches("(?s).*\\w\\.(?:cfg|json|ini|conf|txt)\\b.*");
  }

  /**
   * The conversion that turns the noted knobs: the only one that turns no others, else the only one
   * that turns these among others.
   */
  static Optional<String> conversionWith(
      Map<String, String> options, Map<String, Command> conversions) {
    List<String> fitting = names(conversions, command -> hasAll(options, command.knobs()));
    List<String> exact =
        fitting.stream().filter(run -> knobs(conversions, run).equals(options.keySet())).toList();
    return exact.isEmpty() ? only(fitting) : only(exact);
  }

  private static Set<String> knobs(Map<String, Command> conversions, String run) {
    Command command = conversions.get(run);
    return command == null ? Set.of() : command.knobs().keySet();
  }

  private static boolean hasAll(Map<String, String> options, Map<String, String> knobs) {
    return options.entrySet().stream()
        .allMatch(
            noted ->
                knobs.containsKey(noted.getKey())
                    && isAlike(noted.getKey(), noted.getValue(), knobs.get(noted.getKey())));
  }

  /** A switch file is told by what it does, a list often not at all. */
  private static boolean isAlike(String option, String noted, @Nullable String value) {
    return option.equals("fusion_switch_file")
        || noted.equals(NotedOptions.ANY)
        || Names.lastPart(noted).equals(value);
  }

  /** The only conversion that passes a file which the words name. */
  static Optional<String> conversionNaming(String words, Map<String, Command> conversions) {
    return only(
        names(
            conversions,
            command ->
                command.knobs().values().stream()
                    .anyMatch(value -> value.indexOf('.') > 0 && Names.mention(words, value) > 0)));
  }

  /** The only conversion with every knob at its default. */
  static Optional<String> plain(Map<String, Command> conversions) {
    return only(names(conversions, command -> command.knobs().isEmpty()));
  }

  /**
   * The figures by sentence. Of what a sentence lists the last is how things stand, and comes
   * first: {@code before 0.901, now 0.004}.
   */
  static List<List<Evaluation>> sentencesLatestFirst(List<Evaluation> figures) {
    var sentences = new ArrayList<List<Evaluation>>();
    for (Evaluation figure : figures) {
      List<Evaluation> last = sentences.isEmpty() ? List.of() : sentences.get(sentences.size() - 1);
      if (last.isEmpty() || !isOfSentence(figure, last.get(0))) {
        sentences.add(new ArrayList<>(List.of(figure)));
      } else {
        last.add(0, figure);
      }
    }
    return sentences;
  }

  private static boolean isOfSentence(Evaluation figure, Evaluation first) {
    return figure.at().equals(first.at())
        && figure.metric().equals(first.metric())
        && !figure.at().text().contains("|");
  }

  private static List<String> names(Map<String, Command> conversions, Predicate<Command> fits) {
    return conversions.entrySet().stream()
        .filter(entry -> fits.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Optional<String> only(List<String> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
