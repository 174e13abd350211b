package org.cannadvisor.compare.pairing.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the outputs of the network: what the last operator of the main graph collects. */
final class Ends {

  private static final String COLLECTOR = "NetOutput";

  private Ends() {}

  /** Marks the outputs in a graph whose main part has operators of these names. */
  static Graph mark(Graph graph, List<String> main) {
    var ends = new HashSet<String>();
    for (String name : main) {
      graph
          .operator(name)
          .filter(operator -> operator.type().equals(COLLECTOR))
          .ifPresent(collector -> collect(graph, collector, ends));
    }
    return new Graph(graph.groups(), graph.operators(), graph.outputs(), ends, graph.complete());
  }

  private static void collect(Graph graph, Operator collector, Set<String> ends) {
    ends.add(collector.name());
    for (int i = 0; i < collector.inputs().size(); i++) {
      Optional<Producer> producer = Producer.before(graph, collector, i).producer();
      while (producer.isPresent() && ends.add(producer.get().text())) {
        Producer found = producer.get();
        producer =
            found.converts()
                ? Producer.before(graph, found.operator(), found.number()).producer()
                : Optional.empty();
      }
    }
  }
}
