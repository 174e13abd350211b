package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.Draft;
import org.cannadvisor.patterns.Example;
import org.cannadvisor.patterns.FactTypes;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the examples of one recommendation; {@link ExampleFile} shows how they are written. */
final class ExampleReader {

  private static final Text RULE = new Text("规则", "rule");
  private static final Text FACT = new Text("事实类型", "fact type");

  private static final String ELSEWHERE = " elsewhere";

  private final String id;
  private final String file;
  private final Complaints complaints;
  private final DraftReader drafts;
  private final Variation variation;
  private final Set<String> names;
  private final List<Example> examples = new ArrayList<>();

  /** The line of the example that is being read. */
  private int line;

  /**
   * @param names full names of the rules about this id
   */
  ExampleReader(String id, String file, Collection<String> names, Complaints complaints) {
    this.id = id;
    this.file = file;
    this.complaints = complaints;
    this.drafts = new DraftReader(file, complaints);
    this.variation = new Variation(file, complaints);
    this.names = new TreeSet<>(names);
  }

  List<Example> read(Fields root) {
    root.each("examples").forEach(this::example);
    return examples;
  }

  private void example(Fields fields) {
    fields.only("facts", "fires", "silent", "still", "but", "anywhere");
    line = Complaints.line(fields.at());
    NamedFacts facts = NamedFacts.of(drafts.all(fields.at("facts")));
    Set<String> fires = fires(fields);
    Set<String> anywhere = anywhere(fields, facts);
    add(fields.at(), "", facts, fires, others(fires));
    if (fires.size() == 1) {
      eachElsewhere(fields.at(), facts, fires, anywhere);
    }
    for (Fields change : fields.each("silent")) {
      vary(facts, change, Set.of());
      addedElsewhere(facts, change, fires, anywhere);
    }
    for (Fields change : fields.each("still")) {
      vary(facts, change, fires);
    }
    for (Fields change : fields.each("but")) {
      vary(facts, change, fires(change));
      addedElsewhere(facts, change, fires, anywhere);
    }
  }

  private void vary(NamedFacts facts, Fields change, Set<String> fires) {
    for (NamedFacts varied : variation.of(facts, change)) {
      add(change.at(), "", varied, fires, others(fires));
    }
  }

  /** Rules join facts of one model: where one of several belongs to another, the rule is silent. */
  private void eachElsewhere(Node at, NamedFacts facts, Set<String> fires, Set<String> anywhere) {
    if (facts.byName().size() < 2) {
      return;
    }
    facts
        .byName()
        .forEach(
            (name, fact) -> {
              if (!anywhere.contains(name) && hasNoSubject(fact)) {
                add(at, name + ELSEWHERE, facts.elsewhere(name), Set.of(), fires);
              }
            });
  }

  /** What is there as well hinders no rule where it belongs to another model. */
  private void addedElsewhere(
      NamedFacts facts, Fields change, Set<String> fires, Set<String> anywhere) {
    List<Draft> added = variation.onlyAdded(change);
    boolean isBound = added.stream().noneMatch(fact -> anywhere.contains(fact.type().name()));
    if (isBound && !added.isEmpty() && added.stream().allMatch(ExampleReader::hasNoSubject)) {
      add(change.at(), "with" + ELSEWHERE, facts.plusElsewhere(added), fires, Set.of());
    }
  }

  private static boolean hasNoSubject(Draft fact) {
    return !fact.values().containsKey("subject");
  }

  private void add(Node at, String how, NamedFacts facts, Set<String> fires, Set<String> silent) {
    int before = complaints.all().size();
    List<Object> made = drafts.facts(facts.all(), at);
    if (complaints.all().size() == before) {
      Evidence place = new Evidence(file, Complaints.line(at), how);
      examples.add(new Example(id, place, line, made, fires, silent));
    }
  }

  private Set<String> others(Set<String> fires) {
    var others = new TreeSet<>(names);
    others.removeAll(fires);
    return others;
  }

  private Set<String> fires(Fields fields) {
    if (!fields.has("fires")) {
      complaints.add(
          file,
          fields.at(),
          "缺少 fires：请写出应触发的规则，没有则写 []。",
          "There is no fires. Name the rules that must fire, or write [].");
      return Set.of();
    }
    var fires = new TreeSet<String>();
    for (Node item : items(fields.at("fires"))) {
      String name = id + ": " + word(item);
      if (names.contains(name)) {
        fires.add(name);
      } else {
        List<String> known = names.stream().map(one -> one.substring(id.length() + 2)).toList();
        complaints.unknown(file, item, RULE, word(item), known);
      }
    }
    return fires;
  }

  /** Names of the facts of the example, or types of what variations add. */
  private Set<String> anywhere(Fields fields, NamedFacts facts) {
    var anywhere = new TreeSet<String>();
    if (fields.has("anywhere")) {
      for (Node item : items(fields.at("anywhere"))) {
        if (!facts.has(word(item)) && FactTypes.of(word(item)).isEmpty()) {
          complaints.unknown(file, item, FACT, word(item), facts.byName().keySet());
        }
        anywhere.add(word(item));
      }
    }
    return anywhere;
  }

  private static List<Node> items(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  private static String word(Node item) {
    return item instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
