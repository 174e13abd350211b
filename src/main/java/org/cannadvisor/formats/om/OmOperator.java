package org.cannadvisor.formats.om;

import java.util.List;

/**
 * One operator of a compiled graph.
 *
 * @param id its place in the order of execution; 0 for the first, and where not said
 * @param inputs {@code producer:index}; empty for an input left out, {@code producer:-1} for an
 *     order of execution only
 * @param attributes those that somebody asks for
 */
public record OmOperator(
    String name,
    String type,
    long id,
    List<String> inputs,
    List<OmTensor> inputTensors,
    List<OmTensor> outputTensors,
    Attributes attributes) {

  public OmOperator {
    inputs = List.copyOf(inputs);
    inputTensors = List.copyOf(inputTensors);
    outputTensors = List.copyOf(outputTensors);
  }
}
