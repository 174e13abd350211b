package org.cannadvisor.intake.manifest;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How answers are written in YAML: plain where that means the same, quoted otherwise. */
final class Written {

  private static final String PLAIN = "[A-Za-z0-9][A-Za-z0-9_.+-]*";

  private Written() {}

  static String key(String question) {
    return scalar(question);
  }

  /**
   * @param answer a word, a number, or a list in brackets
   */
  static String value(String answer) {
    if (!answer.startsWith("[") || !answer.endsWith("]")) {
      return scalar(answer);
    }
    String items = answer.substring(1, answer.length() - 1).strip();
    return items.isEmpty()
        ? "[]"
        : Arrays.stream(items.split(",", -1))
            .map(item -> scalar(item.strip()))
            .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String scalar(String word) {
    return word.matches(PLAIN) ? word : quoted(word);
  }

  private static String quoted(String word) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < word.length(); i++) {
      char character = word.charAt(i);
      if (character == '"' || character == '\\') {
        quoted.append('\\').append(character);
      } else if (character < ' ' || character == 0x7F) {
        quoted.append("\\x%02x".formatted((int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }
}
