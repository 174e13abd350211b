package org.cannadvisor.compare.pairing.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The compiled graph.
 *
 * @param groups in the order of the table
 * @param operators by name
 * @param outputs of the network by the names of the golden model, {@code node:index}; {@code node}
 *     where all of its outputs are meant
 * @param ends outputs of the network by the names of the compiled graph, {@code operator:index},
 *     before and after each conversion; and the names of the operators that collect them
 * @param complete whether nothing of the file is missing
 */
public record Graph(
    List<Group> groups,
    Map<String, Operator> operators,
    Set<String> outputs,
    Set<String> ends,
    boolean complete) {

  public Graph {
    groups = List.copyOf(groups);
    operators = Map.copyOf(operators);
    outputs = Set.copyOf(outputs);
    ends = Set.copyOf(ends);
  }

  static Graph of(List<Group> groups, Set<String> outputs, Set<String> ends, boolean complete) {
    var byName = new HashMap<String, Operator>();
    for (Group group : groups) {
      group.operators().forEach(operator -> byName.put(operator.name(), operator));
    }
    return new Graph(groups, byName, outputs, ends, complete);
  }

  Graph with(List<Group> changed) {
    return of(changed, outputs, ends, complete);
  }

  /** The operator of this name. */
  public Optional<Operator> operator(String name) {
    return Optional.ofNullable(operators.get(name));
  }

  /** Whether an input of this operator is an output of the network. */
  public boolean collects(Operator operator) {
    return ends.contains(operator.name());
  }

  /** Whether an output of this operator is an output of the network. */
  public boolean isOutput(Operator operator, int number) {
    Output output = operator.output(number);
    return ends.contains(operator.name() + ":" + number)
        || outputs.contains(output.origin())
        || outputs.contains(output.origin() + ":" + output.index().orElse(number));
  }

  /** The place of the last operator in the order of execution. */
  public int last() {
    return operators.values().stream().mapToInt(Operator::sequence).max().orElse(0);
  }

  /** All operators in the order of execution. */
  List<Operator> inOrder() {
    return groups.stream()
        .flatMap(group -> group.operators().stream())
        .sorted(Comparator.comparingInt(Operator::sequence))
        .toList();
  }
}
