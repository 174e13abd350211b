package org.cannadvisor.intake.code;

/** Where the words of a program end, found without a grammar. */
final class CppWords {

  private CppWords() {}

  /** Behind a text or character that begins here; it ends with its line at the latest. */
  static int textEnd(String text, int from) {
    char quote = text.charAt(from);
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      at += c == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  /** Behind a comment that begins here; the same place where none does. */
  static int commentEnd(String text, int from) {
    if (text.startsWith("//", from)) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("/*", from)) {
      int end = text.indexOf("*/", from + 2);
      return end < 0 ? text.length() : end + 2;
    }
    return from;
  }

  /** Behind a directive of the preprocessor, continued lines included. */
  static int directiveEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    while (end > 0 && text.charAt(end - 1) == '\\') {
      end = text.indexOf('\n', end + 1);
    }
    return end < 0 ? text.length() : end;
  }

  /** Behind a name or number, {@code 1'000} being one number. */
  static int wordEnd(String text, int from) {
    boolean number = Character.isDigit(text.charAt(from));
    int at = from;
    while (at < text.length() && (isWord(text.charAt(at)) || (number && text.charAt(at) == '\''))) {
      at++;
    }
    return at;
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
