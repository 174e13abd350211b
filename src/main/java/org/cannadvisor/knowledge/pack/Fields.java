package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.cannadvisor.model.Text;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a pack file: its fields by name, each read as what it should be. */
final class Fields {

  private static final Text FIELD = new Text("字段", "field");

  private final String file;
  private final Node whole;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> names = new LinkedHashMap<>();
  private final Complaints complaints;

  /** The fields of a mapping; a node that is none is a complaint and has no fields. */
  Fields(String file, Node node, Complaints complaints) {
    this.file = file;
    this.whole = node;
    this.complaints = complaints;
    if (!(node instanceof MappingNode mapping)) {
      wrong(node, "若干“字段: 值”", "fields with values", shown(node));
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name) {
        names.put(name.getValue(), name);
        if (values.put(name.getValue(), tuple.getValueNode()) != null) {
          complaints.add(
              file,
              name,
              name.getValue() + " 重复出现，请只保留一处。",
              name.getValue() + " stands here twice. Keep one of them.");
        }
      }
    }
  }

  /** Complains of every field that is none of these. */
  Fields only(String... known) {
    Set<String> all = new LinkedHashSet<>(List.of(known));
    names.forEach(
        (name, node) -> {
          if (!all.contains(name)) {
            complaints.unknown(file, node, FIELD, name, all);
          }
        });
    return this;
  }

  Node at() {
    return whole;
  }

  Node at(String name) {
    return values.getOrDefault(name, whole);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Set<String> names() {
    return values.keySet();
  }

  /** The name itself, where it stands. */
  Node nameOf(String field) {
    return names.getOrDefault(field, whole);
  }

  /** Text; a complaint where it is absent or empty. */
  Optional<String> required(String name, String zhMend, String enMend) {
    Optional<String> word = word(name);
    if (word.isEmpty()) {
      complaints.add(
          file, at(name), "缺少 " + name + "。" + zhMend, "There is no " + name + ". " + enMend);
    }
    return word;
  }

  /** Text; empty where it is absent, empty, or no text. */
  Optional<String> word(String name) {
    Node node = values.get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip()).filter(word -> !word.isEmpty());
    }
    wrong(node, "一段文字", "a word or a sentence", shown(node));
    return Optional.empty();
  }

  /** The text of a node; empty where it is none. */
  static Optional<String> word(Node node) {
    return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
        ? Optional.of(scalar.getValue().strip())
        : Optional.empty();
  }

  /** One of some words; a complaint where it is absent or none of them. */
  <T> Optional<T> oneOf(
      String name, Text what, Function<String, Optional<T>> meaning, Collection<String> known) {
    String list = String.join(" | ", known);
    Optional<String> word = required(name, "请写 " + list + "。", "Write one of " + list + ".");
    Optional<T> found = word.flatMap(meaning);
    if (word.isPresent() && found.isEmpty()) {
      complaints.unknown(file, at(name), what, word.get(), known);
    }
    return found;
  }

  OptionalDouble number(String name) {
    Optional<String> word = required(name, "请写一个数。", "Write a number.");
    try {
      return word.map(text -> OptionalDouble.of(Double.parseDouble(text)))
          .orElse(OptionalDouble.empty());
    } catch (NumberFormatException none) {
      wrong(at(name), "一个数", "a number", word.orElse(""));
      return OptionalDouble.empty();
    }
  }

  /** Both languages; a complaint for each that is missing. */
  Text text(String name) {
    if (!has(name)) {
      complaints.add(
          file,
          whole,
          "缺少 " + name + "。请写 " + name + ": {zh: \"…\", en: \"…\"}。",
          "There is no " + name + ". Write " + name + ": {zh: \"…\", en: \"…\"}.");
      return Text.NONE;
    }
    Fields both = fields(name).only("zh", "en");
    return new Text(language(both, "zh"), language(both, "en"));
  }

  private static String language(Fields both, String lang) {
    return both.required(lang, "报告有中英两种语言，两种都要写。", "Reports exist in both languages; write both.")
        .orElse("");
  }

  Fields fields(String name) {
    return new Fields(file, at(name), complaints);
  }

  /** The items of a list; none where it is absent. */
  List<Node> items(String name) {
    Node node = values.get(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    wrong(node, "列表（以“- ”开头的各项）", "a list, each item after '- '", shown(node));
    return List.of();
  }

  /** The mappings of a list. */
  List<Fields> each(String name) {
    var all = new ArrayList<Fields>();
    items(name).forEach(item -> all.add(new Fields(file, item, complaints)));
    return all;
  }

  void wrong(Node at, String zhExpected, String enExpected, String found) {
    complaints.add(
        file,
        at,
        "应为" + zhExpected + "，实际为 " + found + "。",
        "Expected " + enExpected + ", found " + found + ".");
  }

  static String shown(Node node) {
    if (node instanceof ScalarNode scalar) {
      String text = scalar.getValue();
      return text.isEmpty() ? "''" : text.substring(0, Math.min(text.length(), 60));
    }
    return node instanceof SequenceNode ? "[…]" : "{…}";
  }
}
