package org.cannadvisor.intake.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Nearest;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of the manifest: its fields by name, each read as what it should be. */
final class Section {

  private final String path;
  private final Node whole;
  private final Map<String, Node> fields;
  private final SourceText text;
  private final Reading reading;

  private Section(
      String path, Node whole, Map<String, Node> fields, SourceText text, Reading reading) {
    this.path = path;
    this.whole = whole;
    this.fields = fields;
    this.text = text;
    this.reading = reading;
  }

  /** The fields of a mapping; a node that is none is a problem and has no fields. */
  static Section of(String path, Node node, SourceText text, Reading reading) {
    var fields = new LinkedHashMap<String, Node>();
    var section = new Section(path, node, fields, text, reading);
    if (!(node instanceof MappingNode mapping)) {
      if (!isNothing(node)) {
        section.wrong(path, node, "{…}", "若干“字段: 值”", "fields with values");
      }
      return section;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name
          && fields.put(name.getValue(), tuple.getValueNode()) != null) {
        section.problem(
            name,
            name.getValue() + " 重复出现，采用最后一处。",
            name.getValue() + " stands here twice; the last one counts.");
      }
    }
    return section;
  }

  private static Evidence place(SourceText text, Node node) {
    return text.at(node.getStartMark().getLine() + 1);
  }

  static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar
        && (scalar.getValue().isEmpty()
            || scalar.getValue().equals("~")
            || scalar.getValue().equals("null"));
  }

  /** Reports every field that is none of these, with the name that was probably meant. */
  Section only(String... known) {
    Set<String> names = new TreeSet<>(List.of(known));
    fields.forEach(
        (name, node) -> {
          if (!names.contains(name)) {
            Optional<String> near = Nearest.to(name, names);
            String list = String.join(", ", names);
            problem(
                node,
                "未知字段“"
                    + name
                    + "”，已忽略。"
                    + near.map(n -> "是否想写 " + n + "？").orElse("可用字段：" + list + "。"),
                "Unknown field '"
                    + name
                    + "', ignored. "
                    + near.map(n -> "Did you mean " + n + "?").orElse("Known are: " + list + "."));
          }
        });
    return this;
  }

  /** The line of a field, or of the section where it is absent. */
  Evidence at(String name) {
    return place(text, node(name));
  }

  Evidence at() {
    return place(text, whole);
  }

  /** The node of a field, or the whole section where it is absent. */
  Node node(String name) {
    return fields.getOrDefault(name, whole);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  Set<String> names() {
    return fields.keySet();
  }

  boolean has(String name) {
    Node node = fields.get(name);
    return node != null && !isNothing(node);
  }

  /** A word or sentence; empty where absent. */
  String word(String name) {
    Node node = fields.get(name);
    if (node == null || isNothing(node)) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    wrong(name, node, "{…}", "一个词", "one word");
    return "";
  }

  /** One of some words, whatever its case; empty where absent or none of them. */
  String oneOf(String name, String... allowed) {
    String word = word(name);
    for (String each : allowed) {
      if (each.equalsIgnoreCase(word)) {
        return each;
      }
    }
    if (!word.isEmpty()) {
      String list = String.join(" | ", allowed);
      wrong(name, node(name), word, list, list);
    }
    return "";
  }

  OptionalDouble number(String name) {
    String word = word(name);
    OptionalDouble number = Spelling.number(word);
    if (!word.isEmpty() && number.isEmpty()) {
      wrong(name, node(name), word, "一个数（不带 %）", "a number without a per cent sign");
    }
    return number;
  }

  /** Pixels; 0 where absent or no whole number of 0 or more. */
  int pixels(String name) {
    String word = word(name);
    if (word.matches("\\d{1,6}")) {
      return Integer.parseInt(word);
    }
    if (!word.isEmpty()) {
      wrong(name, node(name), word, "非负整数（像素）", "a whole number of pixels");
    }
    return 0;
  }

  Answer answer(String name) {
    return switch (oneOf(name, "true", "false", "yes", "no")) {
      case "true", "yes" -> Answer.YES;
      case "false", "no" -> Answer.NO;
      default -> Answer.UNKNOWN;
    };
  }

  /** The section below a field; empty where absent. */
  Section section(String name) {
    Node node = fields.get(name);
    return node == null
        ? new Section(name, whole, Map.of(), text, reading)
        : of(path.isEmpty() ? name : path + "." + name, node, text, reading);
  }

  /** The items of a list; none where absent. */
  List<Node> items(String name) {
    Node node = fields.get(name);
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    if (node != null && !isNothing(node)) {
      wrong(name, node, "…", "列表（以“- ”开头的各项）", "a list, each item after '- '");
    }
    return List.of();
  }

  /** The sections of a list of them. */
  List<Section> sections(String name) {
    var sections = new ArrayList<Section>();
    items(name).forEach(item -> sections.add(of(name, item, text, reading)));
    return sections;
  }

  /** Something is not what it should be. */
  void wrong(String name, Node node, String found, String zh, String en) {
    String shown = found.substring(0, Math.min(found.length(), 60));
    problem(
        node,
        name + " 应为 " + zh + "，实际为“" + shown + "”，此项未采用。",
        name + " should be " + en + ", found '" + shown + "'; it was not used.");
  }

  /** As {@link #wrong(String, Node, String, String, String)}, for a field of this section. */
  void wrong(String name, String found, String zh, String en) {
    wrong(name, node(name), found, zh, en);
  }

  private void problem(Node node, String zh, String en) {
    reading.problem(place(text, node), zh, en);
  }
}
