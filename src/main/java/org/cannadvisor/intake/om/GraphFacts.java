package org.cannadvisor.intake.om;

import java.util.List;
import java.util.Set;
import org.cannadvisor.formats.om.OmGraph;
import org.cannadvisor.formats.om.OmModel;
import org.cannadvisor.formats.om.OmOperator;
import org.cannadvisor.formats.om.OmPort;
import org.cannadvisor.formats.om.OmTensor;
import org.cannadvisor.formats.om.TensorTypes;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.Graph.Form;
import org.cannadvisor.model.GraphAttribute;
import org.cannadvisor.model.GraphOperator;
import org.cannadvisor.model.InsertedCast;

/** Says in facts which operators a compiled model has. */
final class GraphFacts {

  /** A fact costs far more memory than what it is made of. */
  private static final int MOST_OPERATORS = 20_000;

  private static final Set<String> CONSTANTS = Set.of("Const", "Constant", "FileConstant");
  private static final String ORIGINALS = "_datadump_original_op_names";

  private final OmModel model;
  private final Evidence at;
  private final boolean complete;
  private final Reading reading;

  GraphFacts(OmModel model, Evidence at, boolean complete, Reading reading) {
    this.model = model;
    this.at = at;
    this.complete = complete;
    this.reading = reading;
  }

  static boolean isConstant(OmOperator operator) {
    return CONSTANTS.contains(operator.type());
  }

  /** The graph and its operators. */
  void addAll() {
    List<OmOperator> operators =
        model.graphs().stream()
            .map(OmGraph::operators)
            .flatMap(List::stream)
            .filter(operator -> !isConstant(operator))
            .toList();
    int count = operators.size();
    boolean all = complete && count <= MOST_OPERATORS;
    reading.add(new Graph(Fact.UNTIED, at.file(), Form.COMPILED, producer(), 0, count, all, at));
    for (int i = 0; i < Math.min(count, MOST_OPERATORS); i++) {
      add(operators.get(i), i);
    }
  }

  private String producer() {
    String version = model.attributes().text("atc_version");
    return version.isEmpty() ? "" : "atc " + version;
  }

  private void add(OmOperator operator, int position) {
    reading.add(
        new GraphOperator(
            Fact.UNTIED,
            at.file(),
            Form.COMPILED,
            position,
            operator.name(),
            operator.type(),
            originals(operator),
            operator.inputs().stream().filter(input -> !input.endsWith(":-1")).toList(),
            List.of(),
            dtypes(operator.inputTensors()),
            dtypes(operator.outputTensors()),
            at));
    if (operator.type().equals("Cast") && originals(operator).isEmpty()) {
      addCast(operator);
    }
    if (behaves(operator.type())) {
      operator.attributes().names().stream()
          .filter(Wanted.BEHAVIOUR::contains)
          .forEach(name -> addAttribute(operator, name));
    }
  }

  private static List<String> originals(OmOperator operator) {
    if (!operator.attributes().has(ORIGINALS)) {
      return operator.name().startsWith("trans_") ? List.of() : List.of(operator.name());
    }
    return operator.attributes().words(ORIGINALS).stream()
        .filter(name -> !name.startsWith("dynamic_const_"))
        .toList();
  }

  private static List<String> dtypes(List<OmTensor> tensors) {
    return tensors.stream().map(OmTensor::dtype).toList();
  }

  private void addCast(OmOperator cast) {
    reading.add(
        new InsertedCast(
            Fact.UNTIED,
            at.file(),
            cast.name(),
            dtype(cast.inputTensors()),
            dtype(cast.outputTensors()),
            producer(cast),
            at));
  }

  private static String dtype(List<OmTensor> tensors) {
    return tensors.isEmpty() ? TensorTypes.UNKNOWN : tensors.get(0).dtype();
  }

  /** Name of the operator that makes its first input. */
  static String producer(OmOperator operator) {
    String input = operator.inputs().isEmpty() ? "" : operator.inputs().get(0);
    int colon = input.lastIndexOf(':');
    return colon < 0 ? input : input.substring(0, colon);
  }

  private static boolean behaves(String type) {
    return type.contains("Resize")
        || type.contains("Interp")
        || type.contains("Upsample")
        || type.contains("Pool")
        || type.contains("GridSample")
        || type.startsWith("BatchNorm")
        || type.startsWith("BNTraining")
        || type.startsWith("BNInfer");
  }

  private void addAttribute(OmOperator operator, String name) {
    String value = operator.attributes().get(name).map(Values::plain).orElse("");
    if (!value.isEmpty()) {
      reading.add(
          new GraphAttribute(
              Fact.UNTIED,
              at.file(),
              Form.COMPILED,
              operator.name(),
              operator.type(),
              name,
              value,
              false,
              at));
    }
  }

  /**
   * Inputs and outputs.
   *
   * @param listed what the file itself lists; nothing in older files
   */
  void addPorts(List<OmPort> listed) {
    if (!model.graphs().isEmpty()) {
      new PortFacts(model, listed, at, reading).addAll();
    }
  }
}
