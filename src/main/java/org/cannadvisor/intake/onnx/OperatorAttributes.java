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

/** The attributes that say what an operator computes, defaults made explicit. */
final class OperatorAttributes {

  private final Model model;
  private final String file;
  private final Evidence at;
  private final List<Fact> facts = new ArrayList<>();

  OperatorAttributes(Model model, String file, Evidence at) {
    this.model = model;
    this.file = file;
    this.at = at;
  }

  List<Fact> facts() {
    for (OnnxNode node : model.operators()) {
      if (node.isStandard()) {
        Meanings.of(node.type()).forEach(meaning -> add(node, meaning));
      }
    }
    return facts;
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
