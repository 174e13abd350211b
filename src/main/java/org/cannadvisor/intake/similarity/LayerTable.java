package org.cannadvisor.intake.similarity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.ComparedTensor.State;
import org.cannadvisor.model.ComparedTensor.Verdict;
import org.cannadvisor.model.Comparison;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FrameworkCalls;

/**
 * Figures layer by layer, as the table of a comparison that they are. Scripts print them in the
 * order of execution; a list that is sorted by how bad its rows are has lost it.
 */
final class LayerTable {

  private static final int FEWEST_SORTED = 4;

  /** {@code /model.0/conv/Conv}, {@code MatMul_120}: exporters name an operator by its type. */
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:.*[/.])?([A-Z][A-Za-z]{1,38}[a-z0-9]?[A-Z]?)(?:_\\d{1,6})?(?:[_:]output.*)?");

  private final SourceText text;
  private final Reading reading;

  LayerTable(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  void give(List<Figures> rows) {
    List<Figures> once = once(rows);
    if (isSorted(once)) {
      return;
    }
    int failed = 0;
    int nonFinite = 0;
    for (int i = 0; i < once.size(); i++) {
      ComparedTensor tensor = tensor(once.get(i), i);
      failed += tensor.state() == State.FAILED ? 1 : 0;
      nonFinite += tensor.state() == State.NON_FINITE ? 1 : 0;
      reading.add(tensor);
    }
    int line = once.get(0).line();
    reading.add(
        new Comparison(Fact.UNTIED, text.path(), once.size(), failed, nonFinite, text.at(line)));
  }

  /** The layers of the first input, where several inputs were compared one after the other. */
  private static List<Figures> once(List<Figures> rows) {
    Set<String> seen = new HashSet<>();
    var kept = new ArrayList<Figures>();
    for (Figures row : rows) {
      if (seen.add(row.name())) {
        kept.add(row);
      }
    }
    return kept;
  }

  private static boolean isSorted(List<Figures> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (!(rows.get(i).cosine() >= rows.get(i - 1).cosine())) {
        return false;
      }
    }
    return rows.size() >= FEWEST_SORTED
        && rows.get(0).cosine() < rows.get(rows.size() - 1).cosine();
  }

  private ComparedTensor tensor(Figures row, int place) {
    boolean end = row.sort() == Sort.OUTPUT;
    return new ComparedTensor(
        Fact.UNTIED,
        text.path(),
        place,
        row.name(),
        type(row),
        row.name(),
        "",
        "",
        state(row),
        row.cosine(),
        row.value(Metric.MAX_ABSOLUTE),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        row.value(Metric.MEAN_RELATIVE),
        row.value(Metric.MAX_RELATIVE),
        row.value(Metric.MEAN_ABSOLUTE),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Verdict.NONE,
        false,
        true,
        end,
        "",
        text.at(row.line()));
  }

  private static String type(Figures row) {
    String call = FrameworkCalls.type(row.name());
    Matcher typed = TYPED.matcher(row.name());
    return !row.type().isEmpty()
        ? row.type()
        : !call.isEmpty() || !typed.matches() ? call : typed.group(1);
  }

  private static State state(Figures row) {
    if (row.isBroken() && !row.hasCosine()) {
      return State.NON_FINITE;
    }
    boolean number = row.hasCosine() || row.values().values().stream().anyMatch(Double::isFinite);
    return number ? State.COMPARED : State.FAILED;
  }
}
