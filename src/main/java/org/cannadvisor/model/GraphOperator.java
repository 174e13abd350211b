package org.cannadvisor.model;

import java.util.List;

/**
 * One operator of a graph, constants left out.
 *
 * @param file path of the graph's file
 * @param form {@link Graph#form()}
 * @param position 0-based, in the order of the file, which is an order of execution
 * @param name as in the graph; empty where an ONNX node has none
 * @param type operator type, e.g. {@code Conv2D}
 * @param originals for a compiled operator the operators of the original graph that it stands for;
 *     empty where it stands for none (an inserted one)
 * @param inputs producers of its inputs in their order: {@code operator:index} in a compiled graph,
 *     tensor names in ONNX; empty text for an input left out
 * @param outputs tensor names in ONNX; empty in a compiled graph
 * @param inputDtypes e.g. {@code float16}; {@code unknown} where the graph does not say
 * @param outputDtypes the same
 */
public record GraphOperator(
    String subject,
    String file,
    Graph.Form form,
    int position,
    String name,
    String type,
    List<String> originals,
    List<String> inputs,
    List<String> outputs,
    List<String> inputDtypes,
    List<String> outputDtypes,
    Evidence at)
    implements Fact {

  public GraphOperator {
    originals = List.copyOf(originals);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    inputDtypes = List.copyOf(inputDtypes);
    outputDtypes = List.copyOf(outputDtypes);
  }

  /** Whether it is, or stands for, the operator of the original graph with this name. */
  public boolean standsFor(String original) {
    return name.equals(original) || originals.contains(original);
  }

  @Override
  public GraphOperator withSubject(String subject) {
    return new GraphOperator(
        subject,
        file,
        form,
        position,
        name,
        type,
        originals,
        inputs,
        outputs,
        inputDtypes,
        outputDtypes,
        at);
  }
}
