package org.cannadvisor.intake.onnx;

import java.util.List;
import org.cannadvisor.formats.onnx.Numeric;
import org.cannadvisor.formats.onnx.OnnxModel;
import org.cannadvisor.formats.onnx.OnnxNode;
import org.cannadvisor.formats.onnx.OnnxValue;
import org.cannadvisor.intake.BinaryFile;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphOperator;
import org.cannadvisor.model.GraphPort;
import org.cannadvisor.model.GraphPort.Side;

/** Makes the facts of one model. */
final class GraphFacts {

  static final int MOST = 20_000;
  private static final int MOST_PORTS = 1_000;

  private final String file;
  private final Evidence at;
  private final OnnxModel parsed;
  private final Model model;
  private final Weights weights;
  private final Reading reading;

  GraphFacts(BinaryFile file, OnnxModel parsed, Weights weights, Reading reading) {
    this.file = file.path();
    this.at = file.at();
    this.parsed = parsed;
    this.model = new Model(parsed);
    this.weights = weights;
    this.reading = reading;
  }

  void add() {
    graph();
    ports(Side.INPUT, parsed.inputs());
    ports(Side.OUTPUT, parsed.outputs());
    operators();
    new OperatorAttributes(model, weights, file, at).facts().forEach(reading::add);
    new TrainingOperators(model, weights, file, at).facts().forEach(reading::add);
    new Heads(model, weights, file, at).facts().forEach(reading::add);
    new Constants(model, weights, file, at).facts().forEach(reading::add);
  }

  private void graph() {
    String producer = (parsed.producer() + " " + parsed.producerVersion()).strip();
    boolean complete = parsed.faults().isEmpty() && model.operators().size() <= MOST;
    reading.add(
        new Graph(
            Fact.UNTIED,
            file,
            Graph.Form.ONNX,
            producer,
            parsed.opset(),
            model.operators().size(),
            complete,
            at));
  }

  private void ports(Side side, List<OnnxValue> values) {
    for (int i = 0; i < Math.min(MOST_PORTS, values.size()); i++) {
      OnnxValue value = values.get(i);
      String shape =
          String.join(",", value.dims().stream().map(dim -> Long.toString(dim)).toList());
      reading.add(
          new GraphPort(
              Fact.UNTIED,
              file,
              Graph.Form.ONNX,
              side,
              i,
              value.name(),
              value.dtype(),
              "",
              shape,
              bytes(value),
              at));
    }
  }

  private static long bytes(OnnxValue value) {
    long bytes = value.shaped() ? Numeric.width(value.dtype()) : 0;
    for (long dim : value.dims()) {
      if (dim < 0 || (dim > 0 && bytes > Long.MAX_VALUE / dim)) {
        return 0;
      }
      bytes *= dim;
    }
    return bytes;
  }

  private void operators() {
    List<OnnxNode> operators = model.operators();
    for (int i = 0; i < Math.min(MOST, operators.size()); i++) {
      OnnxNode node = operators.get(i);
      reading.add(
          new GraphOperator(
              Fact.UNTIED,
              file,
              Graph.Form.ONNX,
              i,
              node.name(),
              type(node),
              List.of(),
              node.inputs(),
              node.outputs(),
              node.inputs().stream().map(model::dtype).toList(),
              node.outputs().stream().map(model::dtype).toList(),
              at));
    }
  }

  /** An operator of another domain is another operator, whatever it is called. */
  static String type(OnnxNode node) {
    return node.isStandard() ? node.type() : node.domain() + "." + node.type();
  }
}
