package org.cannadvisor.formats.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.onnx.OnnxModel.Fault;

/** Reads a {@code ModelProto}. */
public final class OnnxParser {

  /** Past any operator set there is; a larger number is damage. */
  private static final int LARGEST_VERSION = 10_000;

  private final Limits limits = new Limits();
  private final GraphParser graph = new GraphParser(limits);
  private String producer = "";
  private String producerVersion = "";
  private int opset;
  private boolean hasGraph;

  private OnnxParser() {}

  /** Reads a file. What is damaged or too large is left out and told in its faults. */
  public static OnnxModel parse(ByteSource bytes) {
    var parser = new OnnxParser();
    try {
      parser.model(new Wire(bytes).whole());
    } catch (DamagedException damaged) {
      parser.limits.fault(Fault.DAMAGED);
    }
    return parser.finished();
  }

  private void model(Fields fields) throws DamagedException {
    while (fields.next()) {
      switch (fields.number()) {
        case 2 -> producer = limits.keep(fields.text());
        case 3 -> producerVersion = limits.keep(fields.text());
        case 7 -> graph(fields.inner());
        case 8 -> opset(fields.inner());
        case 25 -> graph.function(fields.inner());
        default -> {}
      }
    }
  }

  private void graph(Fields fields) {
    hasGraph = true;
    try {
      graph.graph(fields);
    } catch (DamagedException damaged) {
      limits.fault(Fault.DAMAGED);
    }
  }

  private void opset(Fields fields) throws DamagedException {
    String domain = "";
    long version = 0;
    while (fields.next()) {
      switch (fields.number()) {
        case 1 -> domain = fields.text();
        case 2 -> version = fields.integer();
        default -> {}
      }
    }
    if (version > 0
        && version < LARGEST_VERSION
        && (domain.isEmpty() || domain.equals("ai.onnx"))) {
      opset = (int) version;
    }
  }

  private OnnxModel finished() {
    if (!hasGraph) {
      limits.fault(Fault.NO_GRAPH);
    }
    Set<String> constants = new HashSet<>();
    graph.initializers.forEach(tensor -> constants.add(tensor.name()));
    List<OnnxValue> passed =
        graph.inputs.stream().filter(input -> !constants.contains(input.name())).toList();
    return new OnnxModel(
        producer,
        producerVersion,
        opset,
        passed,
        graph.outputs,
        graph.allNodes(),
        graph.initializers,
        graph.dtypes,
        limits.faults());
  }
}
