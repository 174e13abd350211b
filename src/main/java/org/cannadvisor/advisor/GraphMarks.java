package org.cannadvisor.advisor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.advisor.TensorJudge.Mark;
import org.cannadvisor.model.ComparedTensor;

/**
 * What a table says about the operators of a graph. An operator that was not compared (an inserted
 * Cast, a TransData) stands as what feeds it does.
 */
final class GraphMarks {

  /**
   * How a tensor stands, or several together.
   *
   * @param lowest their lowest cosine; NaN where not known
   * @param row one that shows it
   */
  record Standing(Mark mark, double lowest, Optional<ComparedTensor> row) {

    static final Standing UNKNOWN = new Standing(Mark.UNKNOWN, Double.NaN, Optional.empty());

    /** Bad where one is; a standing that is not known says nothing. */
    private Standing and(Standing other) {
      if (mark == Mark.UNKNOWN || (other.mark == Mark.BAD && mark != Mark.BAD)) {
        return other.withLowest(lowest);
      }
      return withLowest(other.lowest);
    }

    private Standing withLowest(double further) {
      boolean lower = Double.isNaN(lowest) || further < lowest;
      return lower ? new Standing(mark, further, row) : this;
    }
  }

  private final GraphPaths graph;
  private final boolean[] compared;
  private final Standing[] outputs;

  /**
   * @param places where in the graph each operator of the table is
   */
  GraphMarks(GraphPaths graph, List<OperatorRows> operators, int[] places) {
    this.graph = graph;
    this.compared = new boolean[graph.size()];
    this.outputs = new Standing[graph.size()];
    Arrays.fill(outputs, Standing.UNKNOWN);
    for (int i = 0; i < places.length; i++) {
      OperatorRows rows = operators.get(i);
      if (places[i] != GraphPaths.NONE && rows.output() != Mark.UNKNOWN) {
        outputs[places[i]] = new Standing(rows.output(), rows.lowestOutput(), rows.tellingOutput());
        compared[places[i]] = true;
      }
    }
    for (int place = 0; place < outputs.length; place++) {
      outputs[place] = compared[place] ? outputs[place] : inputs(place);
    }
  }

  /** How what feeds an operator stands. */
  Standing inputs(int place) {
    Standing all = Standing.UNKNOWN;
    for (int producer : graph.producers(place)) {
      all = producer == GraphPaths.NONE ? all : all.and(outputs[producer]);
    }
    return all;
  }

  /** Whether every compared operator that takes its outputs is good, and there is one. */
  boolean heals(int place) {
    boolean any = false;
    for (int consumer : graph.consumers(place)) {
      if (compared[consumer] && outputs[consumer].mark() == Mark.BAD) {
        return false;
      }
      any |= compared[consumer];
    }
    return any;
  }
}
