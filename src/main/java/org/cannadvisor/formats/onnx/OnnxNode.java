package org.cannadvisor.formats.onnx;

import java.util.List;
import java.util.Optional;

/**
 * A node of a graph, of the body of an If, Loop or Scan, or of a function.
 *
 * @param domain empty for the operators of ONNX itself
 * @param body 0 for the graph itself, else a number of its own for each body or function
 */
public record OnnxNode(
    String name,
    String type,
    String domain,
    int body,
    List<String> inputs,
    List<String> outputs,
    List<OnnxAttribute> attributes) {

  public OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = List.copyOf(attributes);
  }

  /** Whether it is an operator of ONNX itself. */
  public boolean isStandard() {
    return domain.isEmpty() || domain.equals("ai.onnx");
  }

  public Optional<OnnxAttribute> attribute(String wanted) {
    return attributes.stream().filter(one -> one.name().equals(wanted)).findFirst();
  }

  /** The value of an attribute, or what holds where the file leaves it out. */
  public String value(String wanted, String otherwise) {
    return attribute(wanted).map(OnnxAttribute::value).orElse(otherwise);
  }

  /** The name of an input; empty where it is left out. */
  public String input(int index) {
    return index < inputs.size() ? inputs.get(index) : "";
  }
}
