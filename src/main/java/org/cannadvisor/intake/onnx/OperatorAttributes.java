package org.cannadvisor.intake.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.onnx.DataTypes;
import org.cannadvisor.formats.onnx.OnnxAttribute;
import org.cannadvisor.formats.onnx.OnnxNode;
import org.cannadvisor.intake.onnx.Meanings.Meaning;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphAttribute;
import org.cannadvisor.model.Numbers;

/** The attributes that say what an operator computes, defaults made explicit. */
final class OperatorAttributes {

  private final Model model;
  private final Weights weights;
  private final String file;
  private final Evidence at;
  private final List<Fact> facts = new ArrayList<>();

  OperatorAttributes(Model model, Weights weights, String file, Evidence at) {
    this.model = model;
    this.weights = weights;
    this.file = file;
    this.at = at;
  }

  List<Fact> facts() {
    for (OnnxNode node : model.operators()) {
      if (node.isStandard()) {
        Meanings.of(node.type()).forEach(meaning -> add(node, meaning));
        if (node.type().equals("Gather")) {
          index(node);
        }
      }
    }
    return facts;
  }

  /** Which one element a Gather takes, where it counts from the end. */
  private void index(OnnxNode node) {
    model
        .constant(node.input(1))
        .filter(indices -> indices.elements() == 1)
        .map(indices -> weights.first(indices, 1))
        .filter(indices -> indices.size() == 1 && indices.get(0) < 0)
        .ifPresent(indices -> add(node, "indices", Numbers.plain(indices.get(0)), false));
  }

  /** Where the operator set is not known, neither is the default. */
  private void add(OnnxNode node, Meaning meaning) {
    Optional<OnnxAttribute> written = node.attribute(meaning.name());
    boolean holds = meaning.holdsIn(model.opset());
    if (written.isPresent() && (holds || model.opset() == 0)) {
      add(node, meaning.name(), value(meaning, written.get()), false);
    } else if (written.isEmpty() && holds && !meaning.otherwise().isEmpty()) {
      add(node, meaning.name(), meaning.otherwise(), true);
    }
  }

  private static String value(Meaning meaning, OnnxAttribute written) {
    String value = written.value();
    boolean type = meaning.name().equals("to") && value.length() < 3 && !value.isEmpty();
    return type ? DataTypes.name(Integer.parseInt(value)) : value;
  }

  private void add(OnnxNode node, String name, String value, boolean isDefault) {
    if (facts.size() < GraphFacts.MOST) {
      facts.add(
          new GraphAttribute(
              Fact.UNTIED,
              file,
              Graph.Form.ONNX,
              node.name(),
              node.type(),
              name,
              value,
              isDefault,
              at));
    }
  }
}
