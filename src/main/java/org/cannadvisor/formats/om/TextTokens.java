package org.cannadvisor.formats.om;

/** The words of a text in the text form of protobuf. */
final class TextTokens {

  /** What a word is. */
  enum Sort {
    /** A name, a number, an enum constant. */
    WORD,
    /** A text in quotes. */
    QUOTED,
    /** A single character: a brace, a colon. */
    MARK,
    END
  }

  private final String text;
  private int at;
  private int counted;
  private int line = 1;
  private Sort sort = Sort.END;
  private int from;
  private int to;

  TextTokens(String text) {
    this.text = text;
    next();
  }

  Sort sort() {
    return sort;
  }

  /** Whether the word is this single character. */
  boolean is(char mark) {
    return sort == Sort.MARK && text.charAt(from) == mark;
  }

  /** The word as it stands there; a text with its quotes. */
  String word() {
    return text.substring(from, to);
  }

  /** A text without quotes and escapes. */
  String quoted() {
    int end = to > from + 1 && text.charAt(to - 1) == text.charAt(from) ? to - 1 : to;
    int longest = Math.min(end, from + 1 + Cursor.LONGEST_TEXT);
    return CEscapes.plain(text.substring(Math.min(from + 1, longest), longest));
  }

  /** 1-based line of the word. */
  int line() {
    for (; counted < Math.min(from, text.length()); counted++) {
      if (text.charAt(counted) == '\n') {
        line++;
      }
    }
    return line;
  }

  /** Goes to the next word. */
  void next() {
    skipBlanks();
    from = at;
    if (at >= text.length()) {
      sort = Sort.END;
    } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
      sort = Sort.QUOTED;
      endOfQuoted(text.charAt(at));
    } else if (isOfWord(text.charAt(at))) {
      sort = Sort.WORD;
      while (at < text.length() && isOfWord(text.charAt(at))) {
        at++;
      }
    } else {
      sort = Sort.MARK;
      at++;
    }
    to = at;
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char character = text.charAt(at);
      if (character == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (character <= ' ' || character == ',' || character == ';') {
        at++;
      } else {
        return;
      }
    }
  }

  private void endOfQuoted(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(text.length(), at + 1);
  }

  private static boolean isOfWord(char character) {
    return Character.isLetterOrDigit(character)
        || character == '_'
        || character == '.'
        || character == '-'
        || character == '+'
        || character == '/';
  }
}
