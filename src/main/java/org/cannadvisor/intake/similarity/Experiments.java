package org.cannadvisor.intake.similarity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.evaluation.NotedOptions;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ToldOutcome;

/**
 * Figures of several ways of converting, which stand side by side, as outcomes of these ways.
 *
 * <pre>
 * allow_mix_precision     logits cos 0.8712
 * must_keep_origin_dtype  logits cos 0.9999
 * </pre>
 */
final class Experiments {

  private final SourceText text;
  private final Reading reading;

  Experiments(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  /** A way is good where all its figures are, and bad where one is; no options are a way too. */
  void give(List<Figures> rows) {
    Map<String, List<Figures>> ways = new LinkedHashMap<>();
    for (Figures row : rows) {
      if (NotedOptions.tells(row.name())) {
        String way = NotedOptions.in(row.name()).toString();
        ways.computeIfAbsent(way, key -> new ArrayList<>()).add(row);
      }
    }
    for (List<Figures> way : ways.values()) {
      if (way.stream().anyMatch(Figures::isBad)) {
        way.stream().filter(Figures::isBad).findFirst().ifPresent(one -> give(one, false));
      } else if (way.stream().allMatch(Figures::isGood)) {
        give(way.get(0), true);
      }
    }
  }

  private void give(Figures one, boolean good) {
    reading.add(new ToldOutcome(Fact.UNTIED, good, one.name(), text.at(one.line())));
  }
}
