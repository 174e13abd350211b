package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/** The text that the nodes of a tree stand in, and the lines they are on. */
final class CppSource {

  private final String path;
  private final String text;
  private final List<Integer> starts;
  private final int first;

  private CppSource(String path, String text, List<Integer> starts, int first) {
    this.path = path;
    this.text = text;
    this.starts = starts;
    this.first = first;
  }

  static CppSource of(String path, String text) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.add(at + 1);
    }
    return new CppSource(path, text, starts, 1);
  }

  /** A text made out of one line of a file. */
  static CppSource ofLine(String path, String text, int line) {
    return new CppSource(path, text, List.of(0), line);
  }

  String path() {
    return path;
  }

  String text(Syntax node) {
    int to = Math.min(node.to(), text.length());
    return text.substring(Math.min(node.from(), to), to);
  }

  /** The line where a node begins, 1-based. */
  int line(Syntax node) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= node.from()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return first + low;
  }
}
