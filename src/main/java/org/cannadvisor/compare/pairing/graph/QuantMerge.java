package org.cannadvisor.compare.pairing.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Leads a quantised model back to the one before quantisation: what the compiled graph calls
 * original is an operator of the quantised model, whose own originals AMCT has written down.
 */
public final class QuantMerge {

  private final Map<String, Group> quantised = new HashMap<>();

  private QuantMerge(Graph quant) {
    for (Group group : quant.groups()) {
      group.operators().forEach(operator -> quantised.put(operator.name(), group));
    }
  }

  /** The compiled graph with the names of the model before quantisation. */
  public static Graph merge(Graph compiled, Graph quant) {
    var merge = new QuantMerge(quant);
    var groups = new Groups();
    for (Group group : compiled.groups()) {
      group.operators().forEach(operator -> groups.add(merge.changed(operator).outsideFusion()));
    }
    return compiled.with(groups.all());
  }

  private Operator changed(Operator operator) {
    var originals = new LinkedHashSet<String>();
    for (String name : operator.originals()) {
      group(name).forEach(found -> originals.addAll(found.originals()));
    }
    var outputs = new ArrayList<Output>();
    for (Output output : operator.outputs()) {
      outputs.addAll(changed(output));
    }
    return operator.with(
        originals.isEmpty() ? operator.originals() : List.copyOf(originals), outputs);
  }

  private List<Output> changed(Output output) {
    List<Operator> group = group(output.origin());
    if (output.index().isEmpty()) {
      List<Output> all = group.stream().flatMap(found -> found.outputs().stream()).toList();
      return all.isEmpty() ? List.of(output) : all.stream().map(one -> like(one, output)).toList();
    }
    int index = output.index().getAsInt();
    for (Operator operator : group) {
      if (operator.name().equals(output.origin())) {
        return List.of(
            index < operator.outputs().size()
                ? like(operator.outputs().get(index), output)
                : Output.NONE);
      }
    }
    return List.of(output);
  }

  /** The quantised model's origin; format and shape as compiled, where the graph says them. */
  private static Output like(Output quantised, Output compiled) {
    boolean said = !compiled.format().isEmpty();
    return new Output(
        quantised.origin(),
        quantised.index(),
        said ? compiled.format() : quantised.format(),
        said ? compiled.shape() : quantised.shape(),
        compiled.dtype());
  }

  private List<Operator> group(String name) {
    Group group = quantised.get(name);
    return group == null ? List.of() : group.operators();
  }
}
