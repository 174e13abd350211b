package org.cannadvisor.intake.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Conditional compilation whose branches are no whole statements: {@code #ifndef _WIN32}, the head
 * of an {@code if} with its bracket, {@code #else}, another head, {@code #endif}. Of such only one
 * branch may stay, that of the chip's own platform.
 */
final class CppSplitBranches {

  private static final Pattern DIRECTIVE = Pattern.compile("[ \\t]*+#[ \\t]*+(\\w*+).*");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "[ \\t]*+#[ \\t]*+(?:ifdef\\s|if\\s++(?:defined)?)[\\s(]*+(?:_?WIN32|_WIN64|_MSC_VER|0\\b).*");

  /** A branch of more characters is left as it is. */
  private static final int LONGEST = 20_000;

  private static final int DEEPEST = 20;

  private final StringBuilder text;
  private final List<Integer> starts = new ArrayList<>();

  /** The lines of the directives of one group, from {@code #if} on. */
  private final ArrayDeque<List<Integer>> open = new ArrayDeque<>();

  private CppSplitBranches(StringBuilder text) {
    this.text = text;
  }

  /** Blanks, character for character, what would keep a text from being read. */
  static void blank(StringBuilder text) {
    if (text.indexOf("#if") >= 0 || text.indexOf("# if") >= 0) {
      new CppSplitBranches(text).blank();
    }
  }

  private void blank() {
    List<String> lines = List.of(text.toString().split("\n", -1));
    int start = 0;
    for (String line : lines) {
      starts.add(start);
      start = Math.min(text.length(), start + line.length() + 1);
    }
    starts.add(start);
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).indexOf('#') >= 0) {
        directive(at, lines);
      }
    }
  }

  private void directive(int at, List<String> lines) {
    var found = DIRECTIVE.matcher(lines.get(at).stripTrailing());
    switch (found.matches() ? found.group(1) : "") {
      case "if", "ifdef", "ifndef" -> open.push(new ArrayList<>(List.of(at)));
      case "else", "elif" -> {
        if (!open.isEmpty()) {
          open.element().add(at);
        }
      }
      case "endif" -> {
        if (!open.isEmpty()) {
          List<Integer> group = open.pop();
          group.add(at);
          end(group, ELSEWHERE.matcher(lines.get(group.get(0)).stripTrailing()).matches());
        }
      }
      default -> {}
    }
  }

  private void end(List<Integer> group, boolean elsewhere) {
    boolean split = false;
    for (int branch = 0; branch + 1 < group.size(); branch++) {
      split |= open.size() < DEEPEST && isSplit(group.get(branch), group.get(branch + 1));
    }
    if (!split) {
      return;
    }
    int kept = elsewhere ? 1 : 0;
    for (int branch = 0; branch + 1 < group.size(); branch++) {
      int from = group.get(branch);
      blank(from, branch == kept ? from + 1 : group.get(branch + 1));
    }
    int end = group.get(group.size() - 1);
    blank(end, end + 1);
  }

  private boolean isSplit(int directive, int next) {
    int from = starts.get(directive + 1);
    int to = starts.get(next);
    return to - from < LONGEST && !CppBrackets.close(text.substring(from, to));
  }

  private void blank(int fromLine, int toLine) {
    for (int at = starts.get(fromLine); at < starts.get(toLine); at++) {
      if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        text.setCharAt(at, ' ');
      }
    }
  }
}
