package org.cannadvisor.advisor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.advisor.TensorJudge.Mark;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.DoubtfulOutput;
import org.cannadvisor.model.DoubtfulOutput.Doubt;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.NetworkResult;

/**
 * How the end of the network compares: by the outputs that the table marks, else by those that
 * nothing in the graph takes, else by the last one that was compared.
 */
final class NetworkEnd {

  private final List<ComparedTensor> rows;
  private final TensorJudge judge;
  private final Optional<GraphPaths> graph;

  NetworkEnd(List<ComparedTensor> rows, TensorJudge judge, Optional<GraphPaths> graph) {
    this.rows = rows;
    this.judge = judge;
    this.graph = graph;
  }

  /** Empty where the end of the network was not compared. */
  Optional<Fact> fact() {
    List<ComparedTensor> marked = rows.stream().filter(ComparedTensor::networkOutput).toList();
    if (!marked.isEmpty()) {
      return result(marked, true);
    }
    List<ComparedTensor> ends = graph.map(this::ends).orElse(List.of());
    return ends.isEmpty() ? result(last(), false) : result(ends, true);
  }

  private List<ComparedTensor> ends(GraphPaths known) {
    return rows.stream()
        .filter(row -> row.output() && isComparable(row) && isEnd(known, row))
        .toList();
  }

  private static boolean isEnd(GraphPaths known, ComparedTensor row) {
    int place = known.place(row);
    return place != GraphPaths.NONE && known.isEnd(place);
  }

  private List<ComparedTensor> last() {
    return rows.stream()
        .filter(row -> row.output() && isComparable(row))
        .reduce((one, later) -> later)
        .stream()
        .toList();
  }

  private static boolean isComparable(ComparedTensor row) {
    return TensorJudge.isNonFinite(row) || Double.isFinite(row.cosine());
  }

  private Optional<Fact> result(List<ComparedTensor> outputs, boolean marked) {
    Optional<ComparedTensor> broken = outputs.stream().filter(TensorJudge::isNonFinite).findFirst();
    if (broken.isPresent()) {
      return broken.map(row -> result(row, marked, false));
    }
    List<ComparedTensor> compared =
        outputs.stream().filter(row -> Double.isFinite(row.cosine())).toList();
    Optional<ComparedTensor> doubtful =
        compared.stream().filter(row -> judge.mark(row) == Mark.DOUBTFUL).findFirst();
    Optional<ComparedTensor> worst =
        compared.stream()
            .filter(row -> judge.mark(row) != Mark.UNKNOWN)
            .min(Comparator.comparingDouble(ComparedTensor::cosine));
    boolean bad = worst.isPresent() && judge.mark(worst.get()) == Mark.BAD;
    return bad || doubtful.isEmpty()
        ? worst.map(row -> result(row, marked, true))
        : doubtful.map(this::doubt);
  }

  private Fact result(ComparedTensor row, boolean marked, boolean finite) {
    boolean good = finite && judge.mark(row) != Mark.BAD;
    double cosine = finite ? row.cosine() : Double.NaN;
    boolean bypassed = good && !marked && rows.stream().anyMatch(this::isBad);
    return new NetworkResult(
        row.subject(), row.file(), good, finite, marked, bypassed, cosine, row.at());
  }

  private boolean isBad(ComparedTensor row) {
    return row.output() && judge.mark(row) == Mark.BAD;
  }

  private Fact doubt(ComparedTensor row) {
    Doubt doubt = judge.doubt(row).orElse(Doubt.RELATIVE);
    double figure =
        switch (doubt) {
          case RELATIVE -> row.relativeEuclidean();
          case ABSOLUTE, DISCRETE -> row.maxAbsolute();
          case TOOL -> row.cosine();
        };
    return new DoubtfulOutput(
        row.subject(),
        row.file(),
        doubt,
        row.operator(),
        row.dtype(),
        row.cosine(),
        figure,
        row.at());
  }
}
