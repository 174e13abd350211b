package org.cannadvisor.compare.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannadvisor.compare.pairing.LeftOver.Why;
import org.cannadvisor.compare.pairing.graph.Graph;
import org.cannadvisor.compare.pairing.graph.Operator;
import org.cannadvisor.compare.pairing.graph.Output;

/** Files of which the graph does not speak. */
final class GraphLeftOver {

  private final Set<String> compiled = new HashSet<>();
  private final Set<String> originals = new HashSet<>();
  private final Set<String> origins = new HashSet<>();
  private final Set<String> whole = new HashSet<>();

  private GraphLeftOver(Graph graph) {
    graph.operators().values().forEach(this::collect);
  }

  static List<LeftOver> of(Graph graph, Directory my, Directory golden) {
    var names = new GraphLeftOver(graph);
    var leftOver = new ArrayList<LeftOver>();
    for (Stored stored : my.stored().values()) {
      if (!names.compiled.contains(Keys.operator(stored.newest().operator()))) {
        leftOver.add(new LeftOver(true, stored.source().file(), Why.GRAPH));
      }
    }
    for (Stored stored : golden.stored().values()) {
      String operator = Keys.operator(stored.newest().operator());
      if (!names.origins.contains(stored.newest().key()) && !names.whole.contains(operator)) {
        Why why = names.originals.contains(operator) ? Why.FUSED : Why.GRAPH;
        leftOver.add(new LeftOver(false, stored.source().file(), why));
      }
    }
    return leftOver;
  }

  private void collect(Operator operator) {
    compiled.add(Keys.operator(operator.name()));
    operator.originals().forEach(name -> originals.add(Keys.operator(name)));
    for (Output output : operator.outputs()) {
      String origin = Keys.operator(output.origin());
      if (output.index().isPresent()) {
        origins.add(origin);
        origins.add(Keys.tensor(origin, Side.OUTPUT, output.index().getAsInt()));
      } else {
        whole.add(origin);
      }
    }
  }
}
