package org.cannadvisor.compare.pairing.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts operators that stand for the same golden ones together, in the order they first appear. */
final class Groups {

  private final Map<String, List<Operator>> groups = new LinkedHashMap<>();
  private final Set<List<String>> known = new HashSet<>();

  /** Adds an operator; one of the same name in the same group is there only once. */
  Groups add(Operator operator) {
    String key = operator.group();
    if (known.add(List.of(key, operator.name()))) {
      groups.computeIfAbsent(key, any -> new ArrayList<>()).add(operator);
    }
    return this;
  }

  /**
   * Adds the operators of one graph. An operator that stands for one golden operator alone, and
   * does not say so for its outputs, gives all of them to it.
   */
  void addGraph(List<Operator> operators) {
    var touched = new LinkedHashSet<String>();
    for (Operator operator : operators) {
      touched.add(operator.group());
      add(operator);
    }
    for (String key : touched) {
      List<Operator> group = groups.getOrDefault(key, List.of());
      if (group.size() == 1 && group.get(0).originals().equals(List.of(key))) {
        group.set(0, named(group.get(0), key));
      }
    }
  }

  /** Gives a name to the outputs that have no origin. */
  static Operator named(Operator operator, String origin) {
    if (operator.outputs().isEmpty()) {
      return operator.withOutputs(List.of(Output.any(origin)));
    }
    return operator.withOutputs(
        operator.outputs().stream()
            .map(output -> output.origin().isEmpty() ? output.from(origin) : output)
            .toList());
  }

  List<Group> all() {
    return groups.values().stream().map(Group::new).toList();
  }
}
