package org.cannadvisor.intake.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.formats.onnx.DataTypes;
import org.cannadvisor.formats.onnx.OnnxAttribute;
import org.cannadvisor.formats.onnx.OnnxModel;
import org.cannadvisor.formats.onnx.OnnxNode;
import org.cannadvisor.formats.onnx.OnnxTensor;
import org.cannadvisor.formats.onnx.OnnxValue;

/** A parsed model with ways through it: who takes a tensor, which tensor is a constant. */
final class Model {

  private static final String CONSTANT = "Constant";

  private final OnnxModel parsed;
  private final List<OnnxNode> operators = new ArrayList<>();
  private final Map<String, OnnxTensor> constants = new HashMap<>();
  private final Map<String, String> scalars = new HashMap<>();
  private final Map<String, List<OnnxNode>> takers = new HashMap<>();
  private final Map<String, String> dtypes = new HashMap<>();

  Model(OnnxModel parsed) {
    this.parsed = parsed;
    dtypes.putAll(parsed.dtypes());
    parsed.initializers().forEach(tensor -> constant(tensor.name(), tensor));
    for (OnnxNode node : parsed.nodes()) {
      if (node.type().equals(CONSTANT) && node.isStandard()) {
        constant(node);
      } else {
        operators.add(node);
      }
      node.inputs().forEach(input -> taken(input, node));
    }
  }

  private void taken(String input, OnnxNode node) {
    if (!input.isEmpty()) {
      takers.computeIfAbsent(input, name -> new ArrayList<>(1)).add(node);
    }
  }

  private void constant(OnnxNode node) {
    String name = node.outputs().isEmpty() ? "" : node.outputs().get(0);
    for (OnnxAttribute attribute : node.attributes()) {
      attribute.tensor().ifPresent(tensor -> constant(name, tensor));
      if (attribute.name().startsWith("value_")) {
        scalars.put(name, attribute.value());
      }
    }
  }

  private void constant(String name, OnnxTensor tensor) {
    constants.putIfAbsent(name, tensor);
    dtypes.putIfAbsent(name, tensor.dtype());
  }

  /** All nodes but constants. */
  List<OnnxNode> operators() {
    return operators;
  }

  List<OnnxValue> inputs() {
    return parsed.inputs();
  }

  int opset() {
    return parsed.opset();
  }

  Map<String, OnnxTensor> constants() {
    return constants;
  }

  /** The tensor of constants that has this name. */
  Optional<OnnxTensor> constant(String name) {
    return Optional.ofNullable(constants.get(name));
  }

  /** The numbers that a constant node holds as an attribute ({@code value_float}), as text. */
  Optional<String> scalar(String name) {
    return Optional.ofNullable(scalars.get(name));
  }

  Map<String, String> scalars() {
    return scalars;
  }

  boolean isConstant(String name) {
    return constants.containsKey(name) || scalars.containsKey(name);
  }

  List<OnnxNode> takers(String tensor) {
    return takers.getOrDefault(tensor, List.of());
  }

  String dtype(String tensor) {
    return dtypes.getOrDefault(tensor, DataTypes.UNKNOWN);
  }
}
