package org.cannadvisor.report;

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
}
