package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cannadvisor.advisor.GraphMarks.Standing;
import org.cannadvisor.advisor.TensorJudge.Mark;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.DivergenceInput;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FirstDivergence;

/**
 * Where a comparison diverges first: the first operator that is bad while what it takes is good, by
 * the table's own rows for inputs, else by the graph, else by order alone. One pass over the table.
 */
final class Divergences {

  /**
   * A bad operator.
   *
   * @param bad its first bad output
   * @param inputs how what it takes stands
   */
  private record Candidate(
      OperatorRows operator, ComparedTensor bad, int order, int place, Standing inputs) {

    boolean isOrigin() {
      return inputs.mark() != Mark.BAD && inputs.mark() != Mark.UNKNOWN;
    }
  }

  private final List<ComparedTensor> rows;
  private final TensorJudge judge;
  private final List<OperatorRows> operators;
  private final Optional<GraphMarks> graph;
  private final int[] places;

  Divergences(List<ComparedTensor> rows, TensorJudge judge, Optional<GraphPaths> paths) {
    this.rows = rows;
    this.judge = judge;
    this.operators = OperatorRows.of(rows, judge);
    this.places = places(paths);
    this.graph = paths.map(known -> new GraphMarks(known, operators, places));
  }

  private int[] places(Optional<GraphPaths> paths) {
    return operators.stream()
        .mapToInt(
            operator ->
                paths
                    .flatMap(known -> operator.tellingOutput().map(known::place))
                    .orElse(GraphPaths.NONE))
        .toArray();
  }

  /** The first divergence and how its inputs stand; nothing where every output agrees. */
  List<Fact> facts() {
    List<Candidate> bad = candidates();
    if (bad.isEmpty()) {
      return List.of();
    }
    List<Candidate> lasting =
        IntStream.range(0, bad.size()).filter(i -> !heals(bad, i)).mapToObj(bad::get).toList();
    Candidate first = lasting.isEmpty() ? bad.get(0) : lasting.get(0);
    int origins = Math.toIntExact(lasting.stream().filter(Candidate::isOrigin).count());
    var facts = new ArrayList<Fact>();
    facts.add(divergence(first, Math.max(1, origins)));
    first
        .inputs()
        .row()
        .map(
            row ->
                new DivergenceInput(
                    row.subject(), row.file(), first.bad().operator(), first.isOrigin(), row.at()))
        .ifPresent(facts::add);
    return facts;
  }

  /** In the order of execution: that of the graph where it has all of them, else the table's. */
  private List<Candidate> candidates() {
    var found = new ArrayList<Candidate>();
    for (int i = 0; i < operators.size(); i++) {
      OperatorRows operator = operators.get(i);
      if (operator.isBad()) {
        found.add(
            new Candidate(
                operator,
                operator.badOutput().orElseThrow(),
                i,
                places[i],
                inputs(operator, places[i])));
      }
    }
    if (found.stream().allMatch(one -> one.place() != GraphPaths.NONE)) {
      found.sort(Comparator.comparingInt(Candidate::place).thenComparingInt(Candidate::order));
    }
    return found;
  }

  private Standing inputs(OperatorRows operator, int place) {
    if (operator.input() != Mark.UNKNOWN) {
      return new Standing(operator.input(), operator.lowestInput(), operator.tellingInput());
    }
    return graph
        .filter(marks -> place != GraphPaths.NONE)
        .map(marks -> marks.inputs(place))
        .orElse(Standing.UNKNOWN);
  }

  /**
   * Whether nothing that was compared takes over its error: the tensor itself was dumped wrongly,
   * or the error does no harm. Without a graph: what comes next is good, until an operator is bad
   * whose inputs are good.
   */
  private boolean heals(List<Candidate> bad, int index) {
    Candidate one = bad.get(index);
    if (graph.isPresent() && one.place() != GraphPaths.NONE) {
      return graph.get().heals(one.place());
    }
    if (index + 1 == bad.size() || bad.get(index + 1).operator().input() != Mark.GOOD) {
      return false;
    }
    int next = Math.max(one.order() + 1, bad.get(index + 1).order());
    List<OperatorRows> between = operators.subList(one.order() + 1, next);
    return between.stream().anyMatch(operator -> operator.output() == Mark.GOOD)
        && between.stream().noneMatch(operator -> operator.input() == Mark.BAD);
  }

  private FirstDivergence divergence(Candidate first, int origins) {
    ComparedTensor bad = first.bad();
    List<ComparedTensor> before = rows.subList(0, rows.indexOf(bad));
    return new FirstDivergence(
        bad.subject(),
        bad.file(),
        bad.row(),
        bad.operator(),
        bad.opType(),
        bad.golden(),
        bad.dtype(),
        bad.cosine(),
        ownShare(first, before),
        origins,
        agreesBefore(bad, before),
        bad.at());
  }

  private boolean agreesBefore(ComparedTensor first, List<ComparedTensor> before) {
    return before.stream().anyMatch(row -> OperatorRows.agrees(judge.mark(row)))
        && before.stream()
            .noneMatch(
                row -> judge.mark(row) == Mark.BAD && !row.operator().equals(first.operator()));
  }

  private double ownShare(Candidate first, List<ComparedTensor> before) {
    double taken = first.isOrigin() ? first.inputs().lowest() : Double.NaN;
    for (int i = before.size() - 1; i >= 0 && Double.isNaN(taken); i--) {
      ComparedTensor row = before.get(i);
      boolean tells = row.output() && !row.operator().equals(first.bad().operator());
      taken = tells && OperatorRows.agrees(judge.mark(row)) ? row.cosine() : Double.NaN;
    }
    double share = 1 - (1 - taken) / (1 - first.bad().cosine());
    return Double.isNaN(share) ? share : Math.max(0, Math.min(1, share));
  }
}
