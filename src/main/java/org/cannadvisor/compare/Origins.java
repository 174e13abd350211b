package org.cannadvisor.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.compare.pairing.graph.Graph;
import org.cannadvisor.compare.pairing.graph.Operator;
import org.cannadvisor.compare.pairing.graph.Producer;

/**
 * Where the error comes into being by the graph: outputs that are off although no input of their
 * operator is. In the order of execution.
 *
 * @param sure those of which every input was compared and is good
 * @param possible those of which no input is known to be off, but one was not compared
 */
record Origins(List<Row> sure, List<Row> possible) {

  private static final String OUTPUT = ":output:";
  private static final String INPUT = ":input:";

  private static final Set<String> CONSTANTS = Set.of("Const", "Constant");

  Origins {
    sure = List.copyOf(sure);
    possible = List.copyOf(possible);
  }

  private enum State {
    GOOD,
    UNKNOWN,
    OFF
  }

  /** Nothing without a graph. */
  static Origins of(Run run) {
    Optional<Graph> graph = run.pairing().graph();
    return graph.isPresent()
        ? new Search(graph.get(), run.rows()).origins()
        : new Origins(List.of(), List.of());
  }

  /** One look through the rows of a run. */
  private static final class Search {

    private final Graph graph;
    private final List<Row> rows;
    private final Map<String, Row> byTensor = new HashMap<>();

    Search(Graph graph, List<Row> rows) {
      this.graph = graph;
      this.rows = rows;
      rows.forEach(row -> byTensor.put(row.tensorIndex(), row));
    }

    Origins origins() {
      List<Row> sure = new ArrayList<>();
      List<Row> possible = new ArrayList<>();
      rows.stream()
          .filter(row -> row.tensorIndex().contains(OUTPUT) && Verdict.isBad(row))
          .sorted(Comparator.comparingInt(row -> row.sequence().orElse(row.index())))
          .forEach(
              row -> {
                State worst = inputsOf(row);
                if (worst == State.GOOD) {
                  sure.add(row);
                } else if (worst == State.UNKNOWN) {
                  possible.add(row);
                }
              });
      return new Origins(sure, possible);
    }

    /** The worst of the inputs of the operator that puts a tensor out. */
    private State inputsOf(Row row) {
      String tensor = row.tensorIndex();
      String name = tensor.substring(0, tensor.lastIndexOf(OUTPUT));
      Optional<Operator> operator = graph.operator(name);
      if (operator.isEmpty()) {
        return State.UNKNOWN;
      }
      State worst = State.GOOD;
      for (int i = 0; i < operator.get().inputs().size(); i++) {
        State state = input(operator.get(), i);
        worst = state.compareTo(worst) > 0 ? state : worst;
      }
      return worst;
    }

    /** By its own row where there is one with metrics, else by that of the output it is. */
    private State input(Operator operator, int number) {
      State own = state(operator.name() + INPUT + number);
      return own != State.UNKNOWN
          ? own
          : Producer.ofInput(graph, operator, number)
              .producer()
              .map(this::producer)
              .orElse(State.UNKNOWN);
    }

    /** Constants come out of the model as they are, and are never dumped. */
    private State producer(Producer from) {
      return CONSTANTS.contains(from.operator().type())
          ? State.GOOD
          : state(from.operator().name() + OUTPUT + from.number());
    }

    private State state(String tensor) {
      Row row = byTensor.get(tensor);
      if (row == null || row.measured().isEmpty()) {
        return State.UNKNOWN;
      }
      return Verdict.isBad(row) ? State.OFF : State.GOOD;
    }
  }
}
