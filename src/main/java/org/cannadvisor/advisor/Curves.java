package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.Curve;
import org.cannadvisor.model.FirstDivergence;

/** The curves of the comparison tables of one subject. */
final class Curves {

  private Curves() {}

  static List<Curve> of(String subject, Facts facts, ComparisonLimits limits) {
    Map<String, List<ComparedTensor>> tables = new LinkedHashMap<>();
    facts
        .of(ComparedTensor.class)
        .filter(Curves::isShown)
        .forEach(row -> tables.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row));
    var curves = new ArrayList<Curve>();
    tables.forEach((file, rows) -> curves.add(curve(subject, file, rows, facts, limits)));
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
      Facts facts,
      ComparisonLimits limits) {
    int diverges =
        facts
            .of(FirstDivergence.class)
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
