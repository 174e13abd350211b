package org.cannadvisor.compare.pairing;

import java.util.Optional;
import org.cannadvisor.compare.pairing.graph.Graph;
import org.cannadvisor.compare.pairing.graph.Operator;
import org.cannadvisor.compare.pairing.graph.Output;
import org.cannadvisor.compare.pairing.graph.Producer;

/**
 * The golden tensors of an operator by the graph: for an output the one it stands for, for an input
 * the one that its producer stands for.
 */
record GraphCounterparts(Graph graph, Directory golden, Operator operator) implements Counterparts {

  @Override
  public Counterpart of(Side side, int number) {
    boolean input = side == Side.INPUT;
    boolean end = input ? graph.collects(operator) : graph.isOutput(operator, number);
    Producer.Search search =
        input
            ? Producer.ofInput(graph, operator, number)
            : Producer.ofOutput(graph, operator, number);
    return search
        .producer()
        .map(producer -> of(producer, Reasons.tensorIndex(operator.name(), side, number), end))
        .orElse(new Counterpart(Optional.empty(), Target.NONE, search.reason(), end));
  }

  private Counterpart of(Producer producer, String tensorIndex, boolean end) {
    Output output = producer.operator().output(producer.number());
    Optional<TensorPlace> place =
        output.origin().isEmpty()
            ? Optional.empty()
            : golden.output(output.origin(), output.index().orElse(producer.number()));
    String reason = place.isPresent() ? "" : Reasons.noGolden(operator.name(), tensorIndex);
    // Of a dump its own header tells the layout.
    Target target = golden.isDump() ? Target.NONE : Target.of(output);
    return new Counterpart(place, target, reason, end);
  }
}
