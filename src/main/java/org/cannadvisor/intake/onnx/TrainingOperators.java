package org.cannadvisor.intake.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannadvisor.formats.onnx.OnnxNode;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphAttribute;
import org.cannadvisor.model.RandomOperator;

/** Operators that draw random numbers or behave as in training. */
final class TrainingOperators {

  private static final int MOST = 20;

  private static final Set<String> RANDOM =
      Set.of(
          "RandomNormal",
          "RandomNormalLike",
          "RandomUniform",
          "RandomUniformLike",
          "Multinomial",
          "Bernoulli");

  private final Model model;
  private final Weights weights;
  private final String file;
  private final Evidence at;
  private final List<Fact> facts = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  TrainingOperators(Model model, Weights weights, String file, Evidence at) {
    this.model = model;
    this.weights = weights;
    this.file = file;
    this.at = at;
  }

  List<Fact> facts() {
    for (OnnxNode node : model.operators()) {
      if (node.isStandard() && facts.size() < MOST) {
        look(node);
      }
    }
    return facts;
  }

  private void look(OnnxNode node) {
    if (RANDOM.contains(node.type())) {
      random(node.type(), false);
    } else if (node.type().equals("Dropout") && drops(node)) {
      random(node.type(), true);
    } else if (node.type().equals("BatchNormalization") && givesStatistics(node)) {
      facts.add(
          new GraphAttribute(
              Fact.UNTIED,
              file,
              Graph.Form.ONNX,
              node.name(),
              node.type(),
              "training_mode",
              "1",
              false,
              at));
    }
  }

  private void random(String type, boolean dropout) {
    if (said.add(type)) {
      facts.add(new RandomOperator(Fact.UNTIED, type, dropout, at));
    }
  }

  /** From opset 12 on an input says so, up to 6 an attribute; in between it never drops. */
  private boolean drops(OnnxNode node) {
    if (model.opset() >= 12) {
      return model
          .constant(node.input(2))
          .map(flag -> weights.first(flag, 1).equals(List.of(1.0)))
          .orElse(false);
    }
    return model.opset() > 0 && model.opset() < 7 && node.value("is_test", "0").equals("0");
  }

  /** Before opset 14 an operator that gives the statistics of the batch is one in training. */
  private boolean givesStatistics(OnnxNode node) {
    return model.opset() >= 7
        && model.opset() < 14
        && node.outputs().stream().filter(output -> !output.isEmpty()).count() > 1;
  }
}
