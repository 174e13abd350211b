package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.Draft;
import org.cannadvisor.patterns.FactType;
import org.cannadvisor.patterns.FactTypes;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the facts of an example: {@code AtcOption: {name: precision_mode, value: force_fp16}}. */
final class DraftReader {

  /** The model that facts speak of where they do not say. */
  private static final String SUBJECT = "model";

  private static final Text FACT = new Text("事实类型", "fact type");

  /** What another rule has said: no fact, but some rules wait for it. */
  private static final FactType ARGUMENT = new FactType("Argument", Argument.class, "", Map.of());

  private final String file;
  private final Complaints complaints;
  private final ValueReader values;

  DraftReader(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
    this.values = new ValueReader(file, complaints);
  }

  /** The facts of a list, or of a mapping with one fact of each type. */
  List<Draft> all(Node node) {
    var drafts = new ArrayList<Draft>();
    List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    for (Node item : items) {
      if (item instanceof ScalarNode name) {
        type(name, name.getValue()).ifPresent(type -> drafts.add(new Draft(type, Map.of())));
        continue;
      }
      var fields = new Fields(file, item, complaints);
      for (String name : fields.names()) {
        type(fields.nameOf(name), name)
            .ifPresent(type -> drafts.add(new Draft(type, of(type, fields.at(name)))));
      }
    }
    return drafts;
  }

  /** The values that stand below a type; nothing below it is no value at all. */
  Map<String, Object> of(FactType type, Node node) {
    boolean isEmpty = node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    return isEmpty ? Map.of() : values.values(type.type(), node);
  }

  Optional<FactType> type(Node at, String name) {
    if (name.equals(ARGUMENT.name())) {
      return Optional.of(ARGUMENT);
    }
    Optional<FactType> type = FactTypes.of(name);
    if (type.isEmpty()) {
      var known = new TreeSet<>(FactTypes.names());
      known.add(ARGUMENT.name());
      complaints.unknown(file, at, FACT, name, known);
    }
    return type;
  }

  /** The facts themselves; each has a place of its own where none is written. */
  List<Object> facts(Collection<Draft> drafts, Node at) {
    var facts = new ArrayList<Object>();
    for (Draft draft : drafts) {
      var place = new Evidence("facts", facts.size() + 1, "");
      Draft placed = draft.orElse("subject", SUBJECT).orElse("at", place);
      try {
        facts.add(placed.orElse("evidence", List.of(place)).fact());
      } catch (IllegalArgumentException refused) {
        complaints.add(
            file,
            at,
            "事实 " + draft.type().name() + " 不成立：" + refused.getMessage(),
            "There can be no such " + draft.type().name() + ": " + refused.getMessage());
      }
    }
    return facts;
  }
}
