package org.cannadvisor.intake.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Question;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The tree of a manifest with what answers state put in, each node at the line of its answer, so
 * that the ordinary readers read both alike. What the manifest itself states stays.
 */
final class StatedFields {

  private final MappingNode root;
  private final SourceText text;
  private final Reading reading;

  /** The answer behind each field that one has filled. */
  private final Map<String, String> byAnswer = new HashMap<>();

  StatedFields(MappingNode manifest, SourceText text, Reading reading) {
    root = copy(manifest);
    this.text = text;
    this.reading = reading;
  }

  MappingNode tree() {
    return root;
  }

  /** Puts the value that a choice stands for in its field. */
  void state(String question, Question.Statement statement, Node answer) {
    String value = statement.value();
    if (value.startsWith("[") && value.endsWith("]")) {
      List<Node> items = new ArrayList<>();
      Arrays.stream(value.substring(1, value.length() - 1).split(",", -1))
          .forEach(item -> items.add(scalar(item.strip(), answer)));
      var list =
          new SequenceNode(
              Tag.SEQ, true, items, answer.getStartMark(), answer.getEndMark(), FlowStyle.FLOW);
      state(question, statement.path(), list);
    } else {
      state(question, statement.path(), scalar(value, answer));
    }
  }

  /** Puts a value in its field. */
  void state(String question, String path, Node value) {
    String[] names = path.split("\\.", -1);
    MappingNode section = root;
    for (String name : Arrays.copyOf(names, names.length - 1)) {
      Node below = field(section, name, value);
      if (Section.isNothing(below)) {
        below =
            new MappingNode(
                Tag.MAP,
                true,
                new ArrayList<>(),
                value.getStartMark(),
                value.getEndMark(),
                FlowStyle.FLOW);
      } else if (!(below instanceof MappingNode)) {
        return; // The reader of that section says what is wrong with it.
      }
      MappingNode own = copy((MappingNode) below);
      put(section, name, own);
      section = own;
    }
    String name = names[names.length - 1];
    Node stated = field(section, name, value);
    if (Section.isNothing(stated)) {
      put(section, name, value);
      byAnswer.put(path, question);
    } else if (!isSame(stated, value)) {
      reportContradiction(question, path, stated, value);
    }
  }

  private void reportContradiction(String question, String path, Node stated, Node value) {
    int line = stated.getStartMark().getLine() + 1;
    String other = byAnswer.getOrDefault(path, "");
    String zh =
        other.isEmpty() ? "第 " + line + " 行已写明 " : "对 " + other + " 的回答（第 " + line + " 行）已说明 ";
    String en =
        other.isEmpty()
            ? "line " + line + " states "
            : "the answer to " + other + " (line " + line + ") states ";
    reading.problem(
        text.at(value.getStartMark().getLine() + 1),
        "对 "
            + question
            + " 的回答与文件矛盾："
            + zh
            + path
            + ": "
            + shown(stated)
            + "，回答的含义是 "
            + shown(value)
            + "。以前者为准；请改正其中之一。",
        "The answer to "
            + question
            + " contradicts this file: "
            + en
            + path
            + ": "
            + shown(stated)
            + ", the answer means "
            + shown(value)
            + ". The former counts; maybe correct one of them.");
  }

  private static String shown(Node node) {
    String words =
        node instanceof SequenceNode list
            ? list.getValue().stream().limit(9).map(StatedFields::word).toList().toString()
            : word(node);
    return words.substring(0, Math.min(words.length(), 60));
  }

  /** A list may hold itself: what is in a list in a list is not shown. */
  private static String word(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "…";
  }

  private static boolean isSame(Node one, Node other) {
    if (one instanceof SequenceNode first && other instanceof SequenceNode second) {
      List<Node> left = first.getValue();
      List<Node> right = second.getValue();
      boolean same = left.size() == right.size();
      for (int i = 0; same && i < left.size(); i++) {
        same = isSame(left.get(i), right.get(i));
      }
      return same;
    }
    return one instanceof ScalarNode first
        && other instanceof ScalarNode second
        && isSame(first.getValue().strip(), second.getValue().strip());
  }

  private static boolean isSame(String one, String other) {
    OptionalDouble left = Spelling.number(one);
    OptionalDouble right = Spelling.number(other);
    boolean areNumbers = left.isPresent() && right.isPresent();
    return areNumbers ? left.getAsDouble() == right.getAsDouble() : plain(one).equals(plain(other));
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "yes" -> "true";
      case "no" -> "false";
      default -> lower;
    };
  }

  private static Node scalar(String value, Node answer) {
    return new ScalarNode(
        Tag.STR, value, answer.getStartMark(), answer.getEndMark(), ScalarStyle.PLAIN);
  }

  /** The field, the last where it stands twice; an empty value where it is absent. */
  private static Node field(MappingNode section, String name, Node at) {
    Node found = scalar("", at);
    for (NodeTuple tuple : section.getValue()) {
      if (isNamed(tuple, name)) {
        found = tuple.getValueNode();
      }
    }
    return found;
  }

  /** Replaces the field that counts, or adds one. */
  private static void put(MappingNode section, String name, Node value) {
    List<NodeTuple> fields = section.getValue();
    for (int i = fields.size() - 1; i >= 0; i--) {
      if (isNamed(fields.get(i), name)) {
        fields.set(i, new NodeTuple(fields.get(i).getKeyNode(), value));
        return;
      }
    }
    fields.add(new NodeTuple(scalar(name, value), value));
  }

  private static boolean isNamed(NodeTuple tuple, String name) {
    return tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
  }

  /** An anchored section may stand elsewhere too; what is put in must not appear there. */
  private static MappingNode copy(MappingNode section) {
    return new MappingNode(
        section.getTag(),
        true,
        new ArrayList<>(section.getValue()),
        section.getStartMark(),
        section.getEndMark(),
        section.getFlowStyle());
  }
}
