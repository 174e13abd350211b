package org.cannadvisor.compare.pairing.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the operators between a quantisation and its reverse: their values are integers that have
 * no counterpart in the golden model.
 */
final class QuantFilter {

  private static final Pattern QUANT =
      Pattern.compile("_quant_layer|/AscendQuant|/AscendWeightQuant|\\.quant|\\.weight_quant");
  private static final Pattern DEQUANT =
      Pattern.compile(
          "_dequant_layer|_anti_quant_layer|/AscendDequant|/AntiQuant|\\.dequant|\\.anti_quant");

  private enum Kind {
    NORMAL,
    INSIDE,
    QUANT,
    DEQUANT
  }

  private final Map<String, List<Kind>> outputs = new HashMap<>();
  private final Set<String> inside = new HashSet<>();

  private QuantFilter() {}

  /** Marks those operators. */
  static Graph mark(Graph graph) {
    var filter = new QuantFilter();
    graph.inOrder().forEach(filter::visit);
    if (filter.inside.isEmpty()) {
      return graph;
    }
    return graph.with(
        graph.groups().stream()
            .map(group -> new Group(group.operators().stream().map(filter::marked).toList()))
            .toList());
  }

  private Operator marked(Operator operator) {
    return inside.contains(operator.name()) ? operator.inQuant() : operator;
  }

  private void visit(Operator operator) {
    boolean between = operator.inputs().stream().anyMatch(this::isQuantised);
    boolean quant = looksLike(QUANT, operator);
    boolean dequant = looksLike(DEQUANT, operator);
    var kinds = new ArrayList<Kind>(operator.outputs().size());
    for (Output output : operator.outputs()) {
      if (quant && output.dtype().equals("int8")) {
        kinds.add(Kind.QUANT);
      } else if (dequant && output.dtype().equals("float16")) {
        kinds.add(Kind.DEQUANT);
      } else {
        kinds.add(between ? Kind.INSIDE : Kind.NORMAL);
      }
    }
    outputs.put(operator.name(), kinds);
    if (between && !kinds.stream().allMatch(kind -> kind == Kind.DEQUANT)) {
      inside.add(operator.name());
    }
  }

  private static boolean looksLike(Pattern pattern, Operator operator) {
    return pattern.matcher(operator.name()).find()
        || pattern.matcher(String.join("", operator.originals())).find();
  }

  private boolean isQuantised(String edge) {
    int colon = edge.lastIndexOf(':');
    List<Kind> kinds =
        colon < 0 ? List.of() : outputs.getOrDefault(edge.substring(0, colon), List.of());
    for (int i = 0; i < kinds.size(); i++) {
      if (edge.substring(colon + 1).equals(Integer.toString(i))) {
        return kinds.get(i) == Kind.QUANT || kinds.get(i) == Kind.INSIDE;
      }
    }
    return false;
  }
}
