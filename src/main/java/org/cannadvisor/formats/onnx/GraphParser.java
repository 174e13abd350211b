package org.cannadvisor.formats.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.formats.onnx.OnnxModel.Fault;

/**
 * Reads a {@code GraphProto} and the bodies in it. A damaged node or tensor is left out and the
 * rest goes on, since the graph knows where it ends.
 */
final class GraphParser {

  private final Limits limits;
  final List<OnnxNode> nodes = new ArrayList<>();
  final List<OnnxTensor> initializers = new ArrayList<>();
  final List<OnnxValue> inputs = new ArrayList<>();
  final List<OnnxValue> outputs = new ArrayList<>();
  final Map<String, String> dtypes = new HashMap<>();
  private final List<OnnxNode> inBodies = new ArrayList<>();
  private int bodies;
  private int depth;

  GraphParser(Limits limits) {
    this.limits = limits;
  }

  /** The nodes of bodies come after those of the graph itself. */
  List<OnnxNode> allNodes() {
    nodes.addAll(inBodies);
    return nodes;
  }

  void graph(Fields fields) throws DamagedException {
    graph(fields, 0);
  }

  /** A function of the model is read as a body. */
  void function(Fields fields) throws DamagedException {
    int body = ++bodies;
    while (fields.next()) {
      if (fields.number() == 7) {
        part(fields, body, 1);
      }
    }
  }

  private void graph(Fields fields, int body) throws DamagedException {
    while (fields.next()) {
      part(fields, body, fields.number());
    }
  }

  private void part(Fields fields, int body, int number) {
    try {
      switch (number) {
        case 1 -> node(fields.inner(), body);
        case 5 -> tensor(fields.inner());
        case 11 -> port(fields.inner(), body, inputs);
        case 12 -> port(fields.inner(), body, outputs);
        case 13 -> dtype(Values.read(fields.inner(), limits));
        default -> {}
      }
    } catch (DamagedException damaged) {
      limits.fault(Fault.DAMAGED);
    }
  }

  private void tensor(Fields fields) throws DamagedException {
    if (limits.hasRoomForTensor()) {
      initializers.add(Tensors.read(fields, limits));
    }
  }

  private void port(Fields fields, int body, List<OnnxValue> ports) throws DamagedException {
    OnnxValue port = Values.read(fields, limits);
    dtype(port);
    if (body == 0 && ports.size() < Limits.MOST_NODES) {
      ports.add(port);
    }
  }

  private void dtype(OnnxValue value) {
    if (!value.dtype().equals(DataTypes.UNKNOWN) && dtypes.size() < Limits.MOST_NODES) {
      dtypes.put(value.name(), value.dtype());
    }
  }

  private void node(Fields fields, int body) throws DamagedException {
    if (!limits.hasRoomForNode()) {
      return;
    }
    var inputs = new ArrayList<String>();
    var outputs = new ArrayList<String>();
    var attributes = new ArrayList<OnnxAttribute>();
    String[] words = {"", "", ""};
    while (fields.next()) {
      switch (fields.number()) {
        case 1 -> add(inputs, fields);
        case 2 -> add(outputs, fields);
        case 3 -> words[0] = limits.keep(fields.text());
        case 4 -> words[1] = limits.keep(fields.text());
        case 5 -> attribute(fields, attributes);
        case 7 -> words[2] = limits.keep(fields.text());
        default -> {}
      }
    }
    var node = new OnnxNode(words[0], words[1], words[2], body, inputs, outputs, attributes);
    (body == 0 ? nodes : inBodies).add(node);
  }

  private void add(List<String> names, Fields fields) throws DamagedException {
    if (names.size() < Limits.MOST_IN_ONE) {
      names.add(limits.keep(fields.text()));
    } else {
      limits.fault(Fault.TOO_LARGE);
    }
  }

  private void attribute(Fields fields, List<OnnxAttribute> attributes) throws DamagedException {
    if (attributes.size() < Limits.MOST_IN_ONE) {
      attributes.add(Attributes.read(fields.inner(), limits, this::body));
    } else {
      limits.fault(Fault.TOO_LARGE);
    }
  }

  private void body(Fields fields) throws DamagedException {
    if (depth >= Limits.DEEPEST_BODY) {
      limits.fault(Fault.TOO_DEEP);
      return;
    }
    depth++;
    try {
      graph(fields, ++bodies);
    } finally {
      depth--;
    }
  }
}
