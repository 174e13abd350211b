package org.cannadvisor.advisor;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.ComparedGraph;
import org.cannadvisor.model.ComparedTensor;

/**
 * Which graph of the model a table is about, by the names of its operators. Where an excerpt of a
 * graph ends the network does not.
 */
final class ComparedNames {

  /** With fewer operators a chance match of names decides too much. */
  private static final int FEWEST = 5;

  /** A graph that the table names so many times over is an excerpt. */
  private static final int MOST_TIMES = 4;

  private static final Set<String> INPUTS = Set.of("Data", "AippData");

  private final List<ComparedTensor> operators;
  private final Optional<GraphPaths> best;
  private final int found;

  /**
   * @param rows of one table
   * @param graphs sorted by file
   */
  ComparedNames(List<ComparedTensor> rows, List<GraphPaths> graphs) {
    this.operators = graphs.isEmpty() ? List.of() : named(rows);
    this.best =
        graphs.stream()
            .filter(graph -> graph.size() * MOST_TIMES > operators.size())
            .max(Comparator.comparingInt(this::found));
    this.found = best.map(this::found).orElse(0);
  }

  /** One row of each operator that the original graph has. */
  private static List<ComparedTensor> named(List<ComparedTensor> rows) {
    var seen = new HashSet<String>();
    return rows.stream()
        .filter(row -> !row.operator().isEmpty() && !row.operator().equals("Node_Output"))
        .filter(row -> !row.golden().equals(OperatorRows.NPU_ONLY))
        .filter(row -> seen.add(row.operator()))
        .toList();
  }

  private int found(GraphPaths graph) {
    return Math.toIntExact(
        operators.stream().filter(row -> graph.place(row) != GraphPaths.NONE).count());
  }

  /** Empty where no graph has any of the names. */
  Optional<GraphPaths> graph() {
    return found == 0 ? Optional.empty() : best;
  }

  Optional<ComparedGraph> fact() {
    return best.filter(known -> operators.size() >= FEWEST).map(this::fact);
  }

  private ComparedGraph fact(GraphPaths known) {
    Optional<ComparedTensor> missing =
        operators.stream().filter(row -> known.place(row) == GraphPaths.NONE).findFirst();
    ComparedTensor shown = missing.orElse(operators.get(0));
    return new ComparedGraph(
        shown.subject(),
        shown.file(),
        known.file(),
        known.form(),
        operators.size(),
        found,
        missing.map(ComparedTensor::operator).orElse(""),
        shown.at());
  }

  /** Whether a row compares what the network takes, and not what an operator makes. */
  boolean isNetworkInput(ComparedTensor row) {
    if (INPUTS.contains(row.opType())) {
      return true;
    }
    int place = graph().map(known -> known.place(row)).orElse(GraphPaths.NONE);
    return !row.output()
        && place != GraphPaths.NONE
        && graph().orElseThrow().isNetworkInput(place, input(row.tensor()));
  }

  /** {@code 1} of {@code conv:input:1}; −1 where the row does not say. */
  private static int input(String tensor) {
    String number = tensor.substring(tensor.lastIndexOf(':') + 1);
    return number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
  }
}
