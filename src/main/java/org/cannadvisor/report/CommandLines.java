package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a shell command for reading and copying: one line where it fits, otherwise one line for
 * each option, continued with a backslash. Never breaks inside quotes or between an option and its
 * value.
 */
final class CommandLines {

  private static final String CONTINUED = " \\";
  private static final String INDENT = "    ";

  private CommandLines() {}

  /** The lines of a command, or of several that stand on lines of their own. */
  static List<String> of(String command, int width) {
    var lines = new ArrayList<String>();
    for (String one :
        command.strip().replaceAll("[ \\t]*\\\\\\r?\\n[ \\t]*", " ").split("\\R", -1)) {
      addLines(Visible.keepTabs(one.strip()), width, lines);
    }
    return lines;
  }

  private static void addLines(String command, int width, List<String> lines) {
    if (Columns.of(command) <= width) {
      lines.add(command);
      return;
    }
    List<String> parts = parts(command);
    for (int i = 0; i < parts.size(); i++) {
      String indent = i == 0 ? "" : INDENT;
      String end = i == parts.size() - 1 ? "" : CONTINUED;
      lines.add(indent + parts.get(i) + end);
    }
  }

  /** The program with its first option, then each further option with its value. */
  private static List<String> parts(String command) {
    var parts = new ArrayList<String>();
    char quote = 0;
    int start = 0;
    boolean isFirst = true;
    for (int i = 0; i < command.length(); i++) {
      char character = command.charAt(i);
      if (quote == 0 && startsOption(command, i)) {
        if (!isFirst) {
          parts.add(command.substring(start, i).strip());
          start = i;
        }
        isFirst = false;
      } else if (quote == 0 && (character == '"' || character == '\'')) {
        quote = character;
      } else if (character == quote) {
        quote = 0;
      }
    }
    parts.add(command.substring(start).strip());
    return parts;
  }

  private static boolean startsOption(String command, int index) {
    return index > 0
        && command.charAt(index) == '-'
        && command.charAt(index - 1) == ' '
        && index + 1 < command.length()
        && (command.charAt(index + 1) == '-' || Character.isLetter(command.charAt(index + 1)));
  }
}
