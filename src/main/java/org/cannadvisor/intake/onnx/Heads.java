package org.cannadvisor.intake.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.formats.onnx.OnnxNode;
import org.cannadvisor.formats.onnx.OnnxTensor;
import org.cannadvisor.formats.onnx.OnnxValue;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphHead;

/** Operators that shift or scale an input before anything else is done with it. */
final class Heads {

  private static final int MOST_INPUTS = 100;
  private static final int LONGEST = 12;
  private static final int MOST_VALUES = 16;
  private static final int MEAN_OF_BATCH_NORMALIZATION = 3;

  private static final Set<String> ARITHMETIC = Set.of("Sub", "Div", "Mul", "Add");

  private final Model model;
  private final Weights weights;
  private final String file;
  private final Evidence at;
  private final List<Fact> facts = new ArrayList<>();

  Heads(Model model, Weights weights, String file, Evidence at) {
    this.model = model;
    this.weights = weights;
    this.file = file;
    this.at = at;
  }

  List<Fact> facts() {
    model.inputs().stream().limit(MOST_INPUTS).forEach(this::follow);
    return facts;
  }

  /** As long as there is one way to go. */
  private void follow(OnnxValue input) {
    String tensor = input.name();
    int position = 0;
    for (int i = 0; i < LONGEST && model.takers(tensor).size() == 1; i++) {
      OnnxNode node = model.takers(tensor).get(0);
      if (node.outputs().isEmpty() || node.body() != 0) {
        return;
      }
      if (!Paths.passes(node, tensor)) {
        Optional<List<Double>> values = constant(node, tensor);
        if (values.isEmpty()) {
          return;
        }
        add(input, node, position++, values.get());
      }
      tensor = node.outputs().get(0);
    }
  }

  private Optional<List<Double>> constant(OnnxNode node, String tensor) {
    if (!node.isStandard()) {
      return Optional.empty();
    }
    if (node.type().equals("BatchNormalization") && node.input(0).equals(tensor)) {
      return Optional.of(numbers(node.input(MEAN_OF_BATCH_NORMALIZATION)));
    }
    String other = node.input(0).equals(tensor) ? node.input(1) : node.input(0);
    return ARITHMETIC.contains(node.type()) && model.isConstant(other)
        ? Optional.of(numbers(other))
        : Optional.empty();
  }

  private List<Double> numbers(String name) {
    Optional<OnnxTensor> tensor = model.constant(name);
    if (tensor.isPresent()) {
      boolean few = tensor.get().elements() <= MOST_VALUES;
      return few ? weights.first(tensor.get(), MOST_VALUES) : List.of();
    }
    return model.scalar(name).map(Constants::numbers).orElse(List.of());
  }

  private void add(OnnxValue input, OnnxNode node, int position, List<Double> values) {
    facts.add(
        new GraphHead(
            Fact.UNTIED,
            file,
            Graph.Form.ONNX,
            input.name(),
            node.name(),
            node.type(),
            position,
            values,
            at));
  }
}
