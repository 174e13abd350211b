package org.cannadvisor.intake.code;

import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text with what the grammar stumbles over made plain, character for character. */
final class CppPlainText {

  private static final String EXPORT =
      "(\\w{0,40}(?:EXPORT|API|DLL|PUBLIC|VISIBILITY|ATTR|INLINE)\\w{0,40})\\s++";

  private static final List<Pattern> HIDDEN =
      List.of(
          Pattern.compile("\\b(?:class|struct)\\s++" + EXPORT + "\\w++\\s*+(?:final\\s*+)?[:{]"),
          Pattern.compile("(?m)^[ \\t]*+" + EXPORT + "(?=[A-Za-z_])"),
          Pattern.compile(
              "(?m)^[ \\t]*+#[ \\t]*+define[ \\t]++\\w++\\([^)\\n]*?\\b(\\w++)\\.\\.\\.\\s*+\\)"),
          Pattern.compile("\\bdelete\\s*+(\\[\\s*+\\])"),
          Pattern.compile("\\b(__(?:aicore|global|gm|host|device|restrict|inline)__)\\b"));

  private final StringBuilder text;
  private final ArrayDeque<Character> open = new ArrayDeque<>();

  private CppPlainText(String text) {
    this.text = new StringBuilder(text);
  }

  static String of(String text) {
    var plain = new CppPlainText(text);
    CppSplitBranches.blank(plain.text);
    plain.blankLinkage();
    plain.blankHidden();
    plain.blankJumps();
    return plain.text.toString();
  }

  private void blank(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) != '\n') {
        text.setCharAt(at, ' ');
      }
    }
  }

  private void blankHidden() {
    for (Pattern pattern : HIDDEN) {
      Matcher hidden = pattern.matcher(text.toString());
      while (hidden.find()) {
        blank(hidden.start(1), hidden.end(1));
      }
    }
  }

  private void blankLinkage() {
    List<String> lines = text.toString().lines().toList();
    int start = 0;
    String before = "";
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (at + 1 < lines.size() && isLinkage(before, line, lines.get(at + 1).strip())) {
        blank(start, start + lines.get(at).length());
      }
      before = line.isEmpty() ? before : line;
      start += lines.get(at).length() + 1;
    }
  }

  private static boolean isLinkage(String before, String line, String after) {
    boolean inside = before.matches("#\\s*+if.*__cplusplus.*") && after.matches("#\\s*+endif.*");
    return inside
        && (line.matches("extern\\s*+\"C\"\\s*+\\{.*") || line.matches("}\\s*+(?:/[/*].*)?"));
  }

  /** {@code return}, {@code goto} and the like between round brackets. */
  private void blankJumps() {
    String plain = text.toString();
    boolean lineStart = true;
    int at = 0;
    while (at < plain.length()) {
      char c = plain.charAt(at);
      int end = CppWords.commentEnd(plain, at);
      if (end == at && c == '#' && lineStart) {
        end = CppWords.directiveEnd(plain, at);
      } else if (end == at && (c == '"' || c == '\'')) {
        end = CppWords.textEnd(plain, at);
      } else if (end == at && CppWords.isWord(c)) {
        end = CppWords.wordEnd(plain, at);
        jump(plain, at, end);
      } else if (end == at) {
        bracket(c);
        end = at + 1;
      }
      lineStart = c == '\n' || (lineStart && Character.isWhitespace(c));
      at = end;
    }
  }

  private void bracket(char c) {
    switch (c) {
      case '(', '[', '{' -> open.push(c);
      case ')', ']', '}' -> open.poll();
      default -> {}
    }
  }

  private void jump(String plain, int from, int to) {
    boolean inside = !open.isEmpty() && open.element() == '(';
    String word = inside ? plain.substring(from, to) : "";
    switch (word) {
      case "return", "goto", "break", "continue" -> {
        int next = to;
        while (next < plain.length() && Character.isWhitespace(plain.charAt(next))) {
          next++;
        }
        if (next < plain.length() && ",);".indexOf(plain.charAt(next)) >= 0) {
          text.setCharAt(from, Character.toUpperCase(plain.charAt(from)));
        } else {
          blank(from, to);
        }
      }
      default -> {}
    }
  }
}
