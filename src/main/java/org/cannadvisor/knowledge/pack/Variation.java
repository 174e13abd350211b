package org.cannadvisor.knowledge.pack;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.Draft;
import org.cannadvisor.patterns.FactType;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads what is different in a variation of an example: a fact holds other values, is left out,
 * belongs to another model, or there are more. A list of changes to a fact is a variation for each.
 */
final class Variation {

  private static final Text FACT = new Text("本例中的事实", "fact in this example");

  private final String file;
  private final Complaints complaints;
  private final DraftReader reader;

  Variation(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
    this.reader = new DraftReader(file, complaints);
  }

  /** The facts after the changes that these fields name, once for each alternative. */
  List<NamedFacts> of(NamedFacts facts, Fields fields) {
    List<NamedFacts> varied = List.of(facts);
    for (String key : fields.names()) {
      List<UnaryOperator<NamedFacts>> changes = changes(facts, fields, key);
      varied =
          varied.stream()
              .flatMap(before -> changes.stream().map(change -> change.apply(before)))
              .toList();
    }
    return varied;
  }

  /** The facts that are there as well; none where something else changes. */
  List<Draft> onlyAdded(Fields fields) {
    boolean isOnly = fields.names().stream().allMatch(key -> key.matches("with|fires"));
    return isOnly && fields.has("with") ? reader.all(fields.at("with")) : List.of();
  }

  private List<UnaryOperator<NamedFacts>> changes(NamedFacts facts, Fields fields, String key) {
    Node value = fields.at(key);
    return switch (key) {
      case "fires" -> List.of(before -> before);
      case "with" -> added(reader.all(value));
      case "without" ->
          each(facts, value).map(name -> change(before -> before.without(name))).toList();
      case "elsewhere" ->
          each(facts, value).map(name -> change(before -> before.elsewhere(name))).toList();
      default -> values(facts, fields.nameOf(key), key, value);
    };
  }

  private static List<UnaryOperator<NamedFacts>> added(List<Draft> more) {
    return List.of(before -> before.plus(more));
  }

  private static UnaryOperator<NamedFacts> change(UnaryOperator<NamedFacts> change) {
    return change;
  }

  private List<UnaryOperator<NamedFacts>> values(
      NamedFacts facts, Node at, String name, Node value) {
    Draft fact = facts.byName().get(name);
    if (fact == null) {
      complaints.unknown(file, at, FACT, name, facts.byName().keySet());
      return List.of();
    }
    FactType type = fact.type();
    return items(value)
        .map(item -> reader.of(type, item))
        .map(values -> change(before -> before.changed(name, values)))
        .toList();
  }

  private Stream<String> each(NamedFacts facts, Node node) {
    return items(node).map(item -> name(facts, item)).filter(facts::has);
  }

  private String name(NamedFacts facts, Node item) {
    String name = item instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!facts.has(name)) {
      complaints.unknown(file, item, FACT, name, facts.byName().keySet());
    }
    return name;
  }

  private static Stream<Node> items(Node node) {
    return node instanceof SequenceNode list ? list.getValue().stream() : Stream.of(node);
  }
}
