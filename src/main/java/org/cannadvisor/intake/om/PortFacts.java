package org.cannadvisor.intake.om;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.formats.om.OmModel;
import org.cannadvisor.formats.om.OmOperator;
import org.cannadvisor.formats.om.OmPort;
import org.cannadvisor.formats.om.OmTensor;
import org.cannadvisor.formats.om.TensorTypes;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph.Form;
import org.cannadvisor.model.GraphPort;
import org.cannadvisor.model.GraphPort.Side;

/** Says in facts what a compiled model takes in and puts out. */
final class PortFacts {

  private static final int MOST = 1_000;

  private final OmModel model;
  private final List<OmPort> listed;
  private final Evidence at;
  private final Reading reading;

  PortFacts(OmModel model, List<OmPort> listed, Evidence at, Reading reading) {
    this.model = model;
    this.listed = listed;
    this.at = at;
    this.reading = reading;
  }

  /** The operators that stand for the inputs, in the order in which a program passes them. */
  static List<OmOperator> inputs(OmModel model) {
    return main(model)
        .filter(operator -> operator.type().equals("Data") || operator.type().equals("RefData"))
        .sorted(
            Comparator.comparingLong(
                operator -> operator.attributes().whole("index").orElse(Long.MAX_VALUE)))
        .limit(MOST)
        .toList();
  }

  private static Stream<OmOperator> main(OmModel model) {
    return model.graphs().stream().limit(1).flatMap(graph -> graph.operators().stream());
  }

  void addAll() {
    List<OmOperator> inputs = inputs(model);
    for (int i = 0; i < inputs.size(); i++) {
      OmOperator input = inputs.get(i);
      if (!input.inputTensors().isEmpty()) {
        add(Side.INPUT, i, input.name(), input.inputTensors().get(0), hasAipp(input));
      }
    }
    main(model)
        .filter(operator -> operator.type().equals("NetOutput"))
        .findFirst()
        .ifPresent(this::addOutputs);
  }

  private static boolean hasAipp(OmOperator input) {
    return input.attributes().has("aipp");
  }

  private void addOutputs(OmOperator output) {
    List<String> names = model.attributes().words("attr_model_out_nodes_name");
    List<OmTensor> tensors = output.inputTensors();
    for (int i = 0; i < Math.min(MOST, tensors.size()); i++) {
      String name =
          i < names.size()
              ? names.get(i)
              : i < output.inputs().size() ? output.inputs().get(i) : "";
      add(Side.OUTPUT, i, tensorOf(name), tensors.get(i), false);
    }
  }

  /** {@code /Exp:0:output2} is operator, number and tensor. */
  private static String tensorOf(String name) {
    int last = name.lastIndexOf(':');
    int before = last > 0 ? name.lastIndexOf(':', last - 1) : -1;
    boolean whole = before > 0 && name.substring(before + 1, last).matches("\\d{1,6}");
    return whole ? name.substring(last + 1) : name;
  }

  private void add(Side side, int index, String name, OmTensor tensor, boolean padded) {
    reading.add(
        new GraphPort(
            Fact.UNTIED,
            at.file(),
            Form.COMPILED,
            side,
            index,
            name,
            tensor.dtype(),
            tensor.layout(),
            Values.joined(tensor.shape()),
            bytes(side, index, tensor, padded),
            at));
  }

  private long bytes(Side side, int index, OmTensor tensor, boolean aipp) {
    Optional<OmPort> port =
        listed.stream().filter(one -> one.input() == (side == Side.INPUT)).skip(index).findFirst();
    if (port.isPresent()) {
      return Math.max(0, port.get().bytes());
    } else if (aipp) {
      return Math.max(0, tensor.size());
    }
    long elements = tensor.elements();
    int each = TensorTypes.bytes(tensor.dtype());
    return elements < 0 || elements > Long.MAX_VALUE / 8 ? 0 : elements * each;
  }
}
