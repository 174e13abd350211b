package org.cannadvisor.formats.onnx;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a model file holds.
 *
 * @param producer e.g. {@code pytorch}
 * @param opset operator set of the ONNX domain; 0 where not said
 * @param inputs those that a program passes: the initializers of old files left out
 * @param nodes of the graph and then of bodies and functions, in the order of the file
 * @param initializers of all graphs
 * @param dtypes data type of inner tensors, where the file says
 * @param faults what could not be read
 */
public record OnnxModel(
    String producer,
    String producerVersion,
    int opset,
    List<OnnxValue> inputs,
    List<OnnxValue> outputs,
    List<OnnxNode> nodes,
    List<OnnxTensor> initializers,
    Map<String, String> dtypes,
    Set<Fault> faults) {

  /** Why a part is missing. */
  public enum Fault {
    /** The bytes do not hold together: cut off, or overwritten. */
    DAMAGED,
    /** There is no graph in it. */
    NO_GRAPH,
    /** More nodes, tensors or names than anybody's model has. */
    TOO_LARGE,
    /** Bodies inside bodies past any reason. */
    TOO_DEEP
  }

  public OnnxModel {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    nodes = List.copyOf(nodes);
    initializers = List.copyOf(initializers);
    dtypes = Map.copyOf(dtypes);
    faults = Set.copyOf(faults);
  }
}
