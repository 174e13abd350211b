package org.cannadvisor.compare.pairing.graph;

import java.util.List;

/**
 * An operator of the compiled graph.
 *
 * @param sequence its place in the order of execution ({@code id})
 * @param inputs {@code producer:index} of those that are there; no mere orders of execution
 * @param originals the golden operators that it stands for; one empty name for an operator that
 *     only the chip has, such as an inserted TransData
 * @param multi whether it is one of several into which golden operators were split
 * @param fusion number of its L1 fusion; empty where it is in none
 * @param insideQuant whether it works on quantised values between a quantisation and its reverse
 */
public record Operator(
    String name,
    String type,
    int sequence,
    List<String> inputs,
    List<Output> outputs,
    List<String> originals,
    boolean multi,
    String fusion,
    boolean insideQuant) {

  public Operator {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    originals = List.copyOf(originals);
  }

  /** Whether none of its tensors is a tensor of the golden model. */
  public boolean isInner() {
    return multi && outputs.stream().allMatch(output -> output.origin().isEmpty());
  }

  /** One output; the first stands for those that the graph does not describe. */
  public Output output(int number) {
    if (outputs.isEmpty()) {
      return Output.NONE;
    }
    return outputs.get(number < outputs.size() ? number : 0);
  }

  /** What stands in the same group: operators of one fusion, or of the same golden operators. */
  String group() {
    if (!fusion.isEmpty()) {
      return "\1" + fusion;
    }
    if (originals.size() == 1) {
      return originals.get(0).isEmpty() ? name : originals.get(0);
    }
    return originals.isEmpty() ? name : "\0" + String.join("\0", originals);
  }

  Operator with(List<String> golden, List<Output> described) {
    return new Operator(
        name, type, sequence, inputs, described, golden, multi, fusion, insideQuant);
  }

  Operator withOutputs(List<Output> described) {
    return with(originals, described);
  }

  Operator outsideFusion() {
    return new Operator(name, type, sequence, inputs, outputs, originals, multi, "", insideQuant);
  }

  Operator inQuant() {
    return new Operator(name, type, sequence, inputs, outputs, originals, multi, fusion, true);
  }
}
