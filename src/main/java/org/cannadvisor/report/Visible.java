package org.cannadvisor.report;

/**
 * Makes text from a project harmless: what would move the cursor, change colours, hide or turn
 * around other text is written as its code, as {@code \x1b} or {@code \u202e}.
 */
final class Visible {

  private Visible() {}

  /** One line: a tab becomes a space, everything else that is no sign becomes its code. */
  static String line(String text) {
    return keepTabs(text.replace('\t', ' '));
  }

  /** One line in which a tab may matter, as in a patch. */
  static String keepTabs(String text) {
    int harmless = 0;
    while (harmless < text.length() && !isHarmful(text, harmless)) {
      harmless++;
    }
    if (harmless == text.length()) {
      return text;
    }
    var visible = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      if (isHarmful(text, i)) {
        visible.append(code(text.charAt(i)));
      } else {
        visible.append(text.charAt(i));
      }
    }
    return visible.toString();
  }

  /** Whether a character must not reach a terminal as it is. */
  static boolean isHarmful(char character) {
    int type = Character.getType(character);
    return character != '\t'
        && (type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR);
  }

  private static boolean isHarmful(String text, int index) {
    char character = text.charAt(index);
    if (character >= ' ' && character <= '~') {
      return false;
    }
    return Character.isSurrogate(character)
        ? isHalf(text, index) || isFormat(text, index)
        : isHarmful(character);
  }

  /** Half of a pair, which no encoding can write. */
  private static boolean isHalf(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? Character.charCount(text.codePointAt(index)) == 1
        : index == 0 || Character.charCount(text.codePointAt(index - 1)) == 1;
  }

  /** Invisible tags beyond the first plane; both halves are told. */
  private static boolean isFormat(String text, int index) {
    int start = Character.isHighSurrogate(text.charAt(index)) ? index : index - 1;
    return Character.getType(text.codePointAt(start)) == Character.FORMAT;
  }

  private static String code(char character) {
    return character < 0x100
        ? "\\x%02x".formatted((int) character)
        : "\\u%04x".formatted((int) character);
  }
}
