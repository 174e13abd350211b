package org.cannadvisor.compare.pairing.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Leads a fused model to the same model compiled without fusion: golden are the operators of the
 * latter that stand for the same originals.
 */
public final class FusionOffMerge {

  private record Tensor(String name, OptionalInt index) {}

  private final Graph unfused;
  private final Map<String, String> byOrigin = new HashMap<>();
  private final Map<Tensor, Tensor> byTensor = new HashMap<>();

  private FusionOffMerge(Graph unfused) {
    this.unfused = unfused;
    for (Operator operator : unfused.inOrder()) {
      operator.originals().stream()
          .filter(name -> !name.isEmpty())
          .forEach(name -> byOrigin.put(name, operator.name()));
      for (int i = 0; i < operator.outputs().size(); i++) {
        Output output = operator.outputs().get(i);
        byTensor.put(
            new Tensor(output.origin(), output.index()),
            new Tensor(
                operator.name(),
                output.index().isEmpty() ? OptionalInt.empty() : OptionalInt.of(i)));
      }
    }
  }

  /** The fused graph with the names of the unfused one as golden names. */
  public static Graph merge(Graph fused, Graph unfused) {
    var merge = new FusionOffMerge(unfused);
    return fused.with(
        fused.groups().stream()
            .map(group -> new Group(group.operators().stream().map(merge::changed).toList()))
            .toList());
  }

  private Operator changed(Operator operator) {
    List<Output> outputs =
        IntStream.range(0, operator.outputs().size())
            .mapToObj(i -> changed(operator, operator.outputs().get(i), i))
            .toList();
    if (operator.originals().equals(List.of(""))) {
      return operator.withOutputs(outputs);
    }
    var originals = new LinkedHashSet<String>();
    for (String name : operator.originals()) {
      String found = byOrigin.get(name);
      if (found != null) {
        originals.add(found);
      }
    }
    return operator.with(List.copyOf(originals), outputs);
  }

  private Output changed(Operator operator, Output output, int number) {
    if (output.origin().isEmpty()) {
      return output;
    }
    Tensor same = byTensor.get(new Tensor(output.origin(), output.index()));
    if (same != null) {
      return new Output(same.name(), same.index(), output.format(), output.shape(), output.dtype());
    }
    String origin = byOrigin.get(output.origin());
    if (origin != null) {
      return output.from(origin);
    }
    return unfused.operator(operator.name()).isPresent()
        ? output.from(operator.name(), number)
        : output;
  }
}
