package org.cannadvisor.intake.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Lines that give the figure of the chip beside that of the reference, one for each class, camera
 * or part of the test set: each figure of the chip is to be held against the one beside it.
 *
 * <pre>
 * | field   | CPU accuracy | om accuracy |
 * | number  | 99.1         | 99.0        |
 * | address | 96.4         | 11.3        |
 * </pre>
 */
final class PairedFigures {

  private record Pair(Evaluation reference, Evaluation chip) {

    /** How far the chip stays behind, as a share of the reference. */
    double gap() {
      double whole = Math.max(Math.abs(reference.value()), Double.MIN_NORMAL);
      return (reference.score() - chip.score()) / whole;
    }
  }

  /** By metric, in the order of their lines; of one line alone nothing is to be told apart. */
  private final Map<String, List<Pair>> pairs = new HashMap<>();

  PairedFigures(List<Evaluation> figures) {
    var references = new HashMap<String, Evaluation>();
    for (Evaluation figure : figures) {
      if (figure.role() == Role.REFERENCE) {
        references.putIfAbsent(line(figure), figure);
      }
    }
    for (Evaluation figure : figures) {
      Evaluation reference = references.get(line(figure));
      if (figure.role() == Role.NPU && reference != null) {
        pairs
            .computeIfAbsent(figure.metric(), metric -> new ArrayList<>())
            .add(new Pair(reference, figure));
      }
    }
    pairs.values().removeIf(all -> all.stream().map(Pair::reference).distinct().count() < 2);
  }

  /** What the figure of the chip that stays furthest behind should be. */
  Optional<Evaluation> furthest(String metric) {
    return pairs.getOrDefault(metric, List.of()).stream()
        .max(Comparator.comparingDouble(Pair::gap))
        .map(Pair::reference);
  }

  /** How far a figure of the chip stays behind the one beside it; empty where there is none. */
  Optional<Double> gap(Evaluation chip) {
    return pairs.getOrDefault(chip.metric(), List.of()).stream()
        .filter(pair -> pair.chip().equals(chip))
        .findFirst()
        .map(Pair::gap);
  }

  private static String line(Evaluation figure) {
    return figure.metric() + "|" + figure.at().file() + "|" + figure.at().line();
  }
}
