package org.cannadvisor.intake.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What a YAML tree says, whatever its layout and the order of its fields; fields of one name keep
 * theirs, since the last counts.
 *
 * @param word tag and text of a scalar; the kind of a collection
 * @param parts of a collection; key and value in turn for a mapping
 */
record Meaning(String word, List<Meaning> parts) {

  private static final String MAPPING = "{}";
  private static final String LIST = "[]";

  /** More nodes than this are aliases of aliases. */
  private static final int MOST = 50_000;

  /** Deeper than the parser lets anything nest. */
  private static final int DEEPEST = 50;

  /** Nothing at all is a mapping without fields. */
  static Meaning of(Optional<Node> root) {
    var budget = new int[] {MOST};
    return root.map(node -> of(node, budget, 0)).orElse(new Meaning(MAPPING, List.of()));
  }

  private static Meaning of(Node node, int[] budget, int depth) {
    if (budget[0]-- < 0 || depth > DEEPEST) {
      throw new YAMLException("Too many nodes, or one that holds itself");
    }
    if (node instanceof MappingNode mapping) {
      List<List<Meaning>> fields = new ArrayList<>();
      for (NodeTuple tuple : mapping.getValue()) {
        fields.add(
            List.of(
                of(tuple.getKeyNode(), budget, depth + 1),
                of(tuple.getValueNode(), budget, depth + 1)));
      }
      return mapping(fields);
    }
    if (node instanceof SequenceNode list) {
      return new Meaning(
          LIST, list.getValue().stream().map(item -> of(item, budget, depth + 1)).toList());
    }
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    return new Meaning(node.getTag() + " " + text, List.of());
  }

  private static Meaning mapping(List<List<Meaning>> fields) {
    return new Meaning(
        MAPPING,
        fields.stream()
            .sorted(Comparator.comparing(field -> field.get(0).toString()))
            .flatMap(List::stream)
            .toList());
  }

  /** The same manifest with this answer. */
  Meaning with(String question, Meaning answer) {
    Meaning answers = field("answers").filter(Meaning::isMapping).orElse(of(Optional.empty()));
    return withField("answers", answers.withField(question, answer));
  }

  private boolean isMapping() {
    return word.equals(MAPPING);
  }

  private Optional<Meaning> field(String name) {
    Optional<Meaning> found = Optional.empty();
    for (int i = 0; i < parts.size(); i += 2) {
      if (parts.get(i).isNamed(name)) {
        found = Optional.of(parts.get(i + 1));
      }
    }
    return found;
  }

  private Meaning withField(String name, Meaning value) {
    List<List<Meaning>> fields = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < parts.size(); i += 2) {
      fields.add(List.of(parts.get(i), parts.get(i + 1)));
      last = parts.get(i).isNamed(name) ? fields.size() - 1 : last;
    }
    if (last < 0) {
      fields.add(List.of(scalar(name), value));
    } else {
      fields.set(last, List.of(fields.get(last).get(0), value));
    }
    return mapping(fields);
  }

  private boolean isNamed(String name) {
    return parts.isEmpty() && word.substring(word.indexOf(' ') + 1).equals(name);
  }

  private static Meaning scalar(String word) {
    return new Meaning("tag:yaml.org,2002:str " + word, List.of());
  }
}
