package org.cannadvisor.intake.manifest;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where nodes and lines of a YAML text begin and end; the parser counts code points. */
final class Places {

  private final String text;

  Places(String text) {
    this.text = text;
  }

  int start(Node node) {
    return index(node.getStartMark());
  }

  /** Behind the last sign of a node; a block has no sign of its own behind its last part. */
  int end(Node node) {
    Node last = node;
    while (last instanceof CollectionNode<?> collection
        && collection.getFlowStyle() != FlowStyle.FLOW
        && !collection.getValue().isEmpty()) {
      last = lastPart(collection);
    }
    int end = index(last.getEndMark());
    int start = index(last.getStartMark());
    while (end > start && isBreak(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static Node lastPart(CollectionNode<?> collection) {
    if (collection instanceof MappingNode mapping) {
      List<NodeTuple> entries = mapping.getValue();
      return entries.get(entries.size() - 1).getValueNode();
    }
    List<Node> items = ((SequenceNode) collection).getValue();
    return items.get(items.size() - 1);
  }

  private int index(Mark mark) {
    int points = Math.min(mark.getIndex(), text.codePointCount(0, text.length()));
    return text.offsetByCodePoints(0, points);
  }

  /** Behind the colon of a key; behind the key itself where there is none. */
  int afterColon(Node key) {
    int colon = text.indexOf(':', end(key));
    return colon < 0 ? end(key) : colon + 1;
  }

  int lineStart(int index) {
    int start = index;
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  int lineEnd(int index) {
    int end = index;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  boolean endsWithLine() {
    return !text.isEmpty() && isBreak(text.charAt(text.length() - 1));
  }

  /** How the lines of the text end; as on Unix where it has only one. */
  String lineEnding() {
    int end = lineEnd(0);
    if (end == text.length()) {
      return "\n";
    }
    return text.startsWith("\r\n", end) ? "\r\n" : text.substring(end, end + 1);
  }

  private static boolean isBreak(char character) {
    return character == '\n' || character == '\r';
  }
}
