package org.cannadvisor.intake.manifest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Puts one answer into the text of a manifest and changes nothing else in it. The place is found by
 * the marks of the parser; the result is parsed again, and only a text that differs in that answer
 * alone is given back.
 */
final class AnswerEdit {

  private static final String ANSWERS = "answers";

  private final String text;
  private final String question;
  private final String value;
  private final Places places;
  private final List<Change> candidates = new ArrayList<>();

  /** What to put between two indices. */
  private record Change(int from, int to, String with) {

    String in(String text) {
      return text.substring(0, from) + with + text.substring(to);
    }
  }

  private AnswerEdit(String text, String question, String value) {
    this.text = text;
    this.question = question;
    this.value = value;
    places = new Places(text);
  }

  /**
   * The text with the answer.
   *
   * @param answer a word, a number, or a list in brackets
   * @return empty where no place is certain: damaged YAML, no mapping where answers go, aliases in
   *     the way
   */
  static Optional<String> put(String text, String question, String answer) {
    if (text.length() > ManifestReader.LONGEST) {
      return Optional.empty();
    }
    try {
      String value = Written.value(answer);
      Optional<Node> root = compose(text);
      if (root.isPresent() && !(root.get() instanceof MappingNode)) {
        return Optional.empty();
      }
      Meaning wanted = Meaning.of(root).with(question, Meaning.of(compose(value)));
      return new AnswerEdit(text, question, value)
          .changes(root).stream()
              .map(change -> change.in(text))
              .filter(edited -> means(edited, wanted))
              .findFirst();
    } catch (YAMLException damaged) {
      return Optional.empty();
    }
  }

  private static boolean means(String edited, Meaning wanted) {
    try {
      return Meaning.of(compose(edited)).equals(wanted);
    } catch (YAMLException damaged) {
      return false;
    }
  }

  private static Optional<Node> compose(String yaml) {
    Node root =
        new Yaml(new SafeConstructor(ManifestReader.options())).compose(new StringReader(yaml));
    return root == null || Section.isNothing(root) ? Optional.empty() : Optional.of(root);
  }

  /** What may be changed, the most natural place first. */
  private List<Change> changes(Optional<Node> root) {
    if (root.isEmpty()) {
      insertAtEnd("");
    } else if (root.get() instanceof MappingNode manifest) {
      Optional<NodeTuple> answers = field(manifest, ANSWERS);
      answers.ifPresentOrElse(this::intoAnswers, () -> newAnswers(manifest));
    }
    return candidates;
  }

  private void newAnswers(MappingNode manifest) {
    if (manifest.getFlowStyle() == FlowStyle.FLOW) {
      intoFlow(manifest, ANSWERS + ": {" + entry() + "}");
      return;
    }
    String pad = " ".repeat(first(manifest).getStartMark().getColumn());
    insertAtEnd(pad);
    int line = places.lineStart(places.start(first(manifest)));
    insert(line, block(pad) + places.lineEnding());
  }

  private void insertAtEnd(String pad) {
    boolean isOpen = !text.isEmpty() && !places.endsWithLine();
    String before = isOpen ? places.lineEnding() : "";
    String after = isOpen ? "" : places.lineEnding();
    insert(text.length(), before + block(pad) + after);
  }

  private String block(String pad) {
    return pad + ANSWERS + ":" + places.lineEnding() + pad + "  " + entry();
  }

  private String entry() {
    return Written.key(question) + ": " + value;
  }

  private void intoAnswers(NodeTuple answers) {
    Node given = answers.getValueNode();
    if (Section.isNothing(given)) {
      instead(answers, given);
    } else if (given instanceof MappingNode mapping) {
      Optional<NodeTuple> same = field(mapping, question);
      if (same.isPresent()) {
        replaceValue(same.get());
      } else if (mapping.getFlowStyle() == FlowStyle.FLOW) {
        intoFlow(mapping, entry());
      } else {
        intoBlock(mapping);
      }
    }
  }

  /** {@code answers:} with nothing behind it, or with a word for nothing. */
  private void instead(NodeTuple answers, Node nothing) {
    if (places.end(nothing) > places.start(nothing)) {
      replace(places.start(nothing), places.end(nothing), "{" + entry() + "}");
      return;
    }
    Node key = answers.getKeyNode();
    String pad = " ".repeat(key.getStartMark().getColumn() + 2);
    insert(places.lineEnd(places.end(key)), places.lineEnding() + pad + entry());
    insert(places.afterColon(key), " {" + entry() + "}");
  }

  private void replaceValue(NodeTuple same) {
    Node old = same.getValueNode();
    if (places.end(old) > places.start(old)) {
      replace(places.start(old), places.end(old), value);
    }
    int colon = places.afterColon(same.getKeyNode());
    replace(colon, Math.max(colon, places.end(old)), " " + value);
  }

  private void intoFlow(MappingNode mapping, String entry) {
    List<NodeTuple> entries = mapping.getValue();
    if (entries.isEmpty()) {
      insert(places.start(mapping) + 1, entry);
      return;
    }
    NodeTuple last = entries.get(entries.size() - 1);
    int end = Math.max(places.end(last.getKeyNode()), places.end(last.getValueNode()));
    insert(end, ", " + entry);
    insert(places.start(mapping) + 1, entry + ", ");
  }

  private void intoBlock(MappingNode mapping) {
    NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
    String pad = " ".repeat(first(mapping).getStartMark().getColumn());
    int end = Math.max(places.end(last.getKeyNode()), places.end(last.getValueNode()));
    insert(places.lineEnd(end), places.lineEnding() + pad + entry());
    int line = places.lineStart(places.start(first(mapping)));
    insert(line, pad + entry() + places.lineEnding());
  }

  private static Node first(MappingNode mapping) {
    return mapping.getValue().get(0).getKeyNode();
  }

  /** The field that counts: the last of this name. */
  private static Optional<NodeTuple> field(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
        .reduce((one, other) -> other);
  }

  private void insert(int at, String words) {
    replace(at, at, words);
  }

  private void replace(int from, int to, String words) {
    candidates.add(new Change(from, to, words));
  }
}
