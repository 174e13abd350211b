package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.Curve;
import org.cannadvisor.model.FirstDivergence;

/** The curves of the comparison tables of a project. */
final class Curves {

  /** One point is no curve. */
  private static final int FEWEST = 2;

  private Curves() {}

  /**
   * Of every subject, in their order; what diverges first is told as the rules were told. A table
   * of one output has none.
   */
  static List<Curve> of(Diagnose.Hearing hearing) {
    var limits = ComparisonLimits.of(hearing.base().knowledge()::threshold);
    List<FirstDivergence> diverging =
        ComparedTables.reduced(hearing.intake().facts(), limits).stream()
            .filter(FirstDivergence.class::isInstance)
            .map(FirstDivergence.class::cast)
            .toList();
    var curves = new ArrayList<Curve>();
    new TreeMap<>(hearing.facts())
        .forEach(
            (subject, own) ->
                curves.addAll(
                    of(
                        subject,
                        own,
                        diverging.stream().filter(one -> one.subject().equals(subject)).toList(),
                        limits)));
    return curves;
  }

  private static List<Curve> of(
      String subject, Facts facts, List<FirstDivergence> diverging, ComparisonLimits limits) {
    Map<String, List<ComparedTensor>> tables = new LinkedHashMap<>();
    facts
        .of(ComparedTensor.class)
        .filter(Curves::isShown)
        .forEach(row -> tables.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row));
    var curves = new ArrayList<Curve>();
    tables.forEach(
        (file, rows) -> {
          if (rows.size() >= FEWEST) {
            curves.add(curve(subject, file, rows, diverging, limits));
          }
        });
    return curves;
  }

  private static boolean isShown(ComparedTensor row) {
    return row.output()
        && !row.operator().equals("Node_Output")
        && !row.golden().equals(OperatorRows.NPU_ONLY);
  }

  private static Curve curve(
      String subject,
      String file,
      List<ComparedTensor> rows,
      List<FirstDivergence> diverging,
      ComparisonLimits limits) {
    int diverges =
        diverging.stream()
            .filter(one -> one.file().equals(file))
            .mapToInt(FirstDivergence::row)
            .findFirst()
            .orElse(-1);
    int first = -1;
    var points = new ArrayList<Curve.Point>();
    for (ComparedTensor row : rows) {
      if (row.row() == diverges) {
        first = points.size();
      }
      points.add(
          new Curve.Point(
              row.operator(), row.opType(), row.cosine(), row.relativeEuclidean(), row.overflow()));
    }
    return new Curve(subject, file, points, first, limits.cosine(), limits.relativeEuclidean());
  }
}
