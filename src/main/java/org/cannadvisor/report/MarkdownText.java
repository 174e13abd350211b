package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;

/** Text inside Markdown that stays text, whatever a project wrote into it. */
final class MarkdownText {

  private static final String SPECIAL = "\\`*_[]<>#|~&@!$";

  private MarkdownText() {}

  /** One line of plain text. */
  static String of(String text) {
    String line = Visible.line(text.replace('\r', ' ').replace('\n', ' ')).strip();
    var escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      boolean startsBlock = i == 0 && "-+=:".indexOf(character) >= 0;
      boolean linksAlone = character == ':' && line.startsWith("//", i + 1);
      if (startsBlock || linksAlone || SPECIAL.indexOf(character) >= 0) {
        escaped.append('\\');
      } else if ((character == '.' || character == ')') && isNumber(line, i)) {
        escaped.append('\\');
      }
      escaped.append(character);
    }
    return escaped.toString();
  }

  /** Whether only digits stand before, which would begin a numbered list. */
  private static boolean isNumber(String line, int end) {
    return end > 0 && end < 10 && line.substring(0, end).chars().allMatch(Character::isDigit);
  }

  /** A code span of one line; empty for empty text. */
  static String code(String text) {
    String line = Visible.line(text.replace('\r', ' ').replace('\n', ' ')).strip();
    if (line.isEmpty()) {
      return "";
    }
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    boolean touches = line.startsWith("`") || line.endsWith("`");
    return touches ? fence + " " + line + " " + fence : fence + line + fence;
  }

  /** A line in which what stands between two backquotes becomes a code span. */
  static String prose(String text) {
    var prose = new StringBuilder();
    int from = 0;
    int opens = text.indexOf('`');
    int closes = text.indexOf('`', opens + 1);
    while (opens >= 0 && closes > opens) {
      append(prose, of(text.substring(from, opens)), text, from, opens);
      prose.append(code(text.substring(opens + 1, closes)));
      from = closes + 1;
      opens = text.indexOf('`', from);
      closes = opens < 0 ? -1 : text.indexOf('`', opens + 1);
    }
    append(prose, of(text.substring(from)), text, from, text.length());
    return prose.toString().strip();
  }

  /** Adds words with the blanks that stood around them. */
  private static void append(StringBuilder prose, String words, String text, int from, int to) {
    boolean isApart = to > from && Character.isWhitespace(text.charAt(from));
    boolean goesOn = to > from && Character.isWhitespace(text.charAt(to - 1));
    prose.append(isApart ? " " : "").append(words).append(goesOn ? " " : "");
  }

  /** A block of lines in which nothing is Markdown, with the fences around it. */
  static List<String> fenced(String language, List<String> lines) {
    List<String> shown = lines.stream().map(Visible::keepTabs).toList();
    String fence = "```";
    while (containsAny(shown, fence)) {
      fence += "`";
    }
    var block = new ArrayList<String>();
    block.add(fence + language);
    block.addAll(shown);
    block.add(fence);
    return block;
  }

  private static boolean containsAny(List<String> lines, String part) {
    return lines.stream().anyMatch(line -> line.contains(part));
  }
}
