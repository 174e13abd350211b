package org.cannadvisor.knowledge.pack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.patterns.Draft;

/**
 * The facts of an example by the names that its variations use: the type, and from the second of a
 * type on its number, as {@code AtcOption 2}.
 */
record NamedFacts(Map<String, Draft> byName) {

  /** The model that a fact of another one belongs to. */
  private static final Map<String, Object> OTHER = Map.of("subject", "other");

  static NamedFacts of(List<Draft> facts) {
    return new NamedFacts(Map.of()).plus(facts);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  Collection<Draft> all() {
    return byName.values();
  }

  /** With other values in some fields of one. */
  NamedFacts changed(String name, Map<String, Object> values) {
    var changed = new LinkedHashMap<>(byName);
    changed.computeIfPresent(name, (same, fact) -> fact.with(values));
    return new NamedFacts(changed);
  }

  /** With one that belongs to another model. */
  NamedFacts elsewhere(String name) {
    return changed(name, OTHER);
  }

  NamedFacts without(String name) {
    var left = new LinkedHashMap<>(byName);
    left.remove(name);
    return new NamedFacts(left);
  }

  NamedFacts plus(List<Draft> more) {
    var all = new LinkedHashMap<>(byName);
    for (Draft fact : more) {
      String type = fact.type().name();
      String name = type;
      for (int number = 2; all.containsKey(name); number++) {
        name = type + " " + number;
      }
      all.put(name, fact);
    }
    return new NamedFacts(all);
  }

  /** With more, which belong to another model. */
  NamedFacts plusElsewhere(List<Draft> more) {
    return plus(more.stream().map(fact -> fact.with(OTHER)).toList());
  }
}
