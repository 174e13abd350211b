package org.cannadvisor.intake.code;

/** Walks through the blocks and statements of C++ without a grammar. */
final class CppBlocks {

  /** Longer statements are tables of numbers. */
  private static final int LONGEST = 2_000;

  private final String text;
  private final Listener listener;
  private final StringBuilder statement = new StringBuilder();
  private int line = 1;
  private int began = 1;
  private int round;
  private int lists;

  /** Hears of a text in its order. */
  interface Listener {

    /**
     * A block begins.
     *
     * @param head what stands before the brace
     */
    void opened(String head);

    /**
     * A statement, or what stands before a block: {@code for (…)}.
     *
     * @param statement without comments, with empty quotes
     * @param line where it begins
     */
    void said(String statement, int line);

    void closed(int line);
  }

  private CppBlocks(String text, Listener listener) {
    this.text = text;
    this.listener = listener;
  }

  static void walk(String text, Listener listener) {
    new CppBlocks(text, listener).walk();
  }

  private void walk() {
    int at = 0;
    while (at < text.length()) {
      int end = skipped(at);
      if (end == at) {
        take(text.charAt(at));
        end = at + 1;
      }
      for (int i = at; i < end; i++) {
        line += text.charAt(i) == '\n' ? 1 : 0;
      }
      at = end;
    }
  }

  /** Behind a comment, a directive or a text in quotes. */
  private int skipped(int at) {
    char c = text.charAt(at);
    if (c == '"' || (c == '\'' && (at == 0 || !CppWords.isWord(text.charAt(at - 1))))) {
      keep(c);
      return CppWords.textEnd(text, at);
    }
    boolean directive = c == '#' && statement.toString().isBlank();
    return directive ? CppWords.directiveEnd(text, at) : CppWords.commentEnd(text, at);
  }

  /** Braces between round ones belong to a statement: {@code push_back({a, b})}. */
  private void take(char c) {
    if (round == 0 && (c == '{' || c == '}') && !isOfList(c)) {
      String head = end();
      if (c == '{') {
        listener.opened(head);
      } else {
        listener.closed(line);
      }
    } else if (round == 0 && c == ';') {
      end();
    } else {
      round += c == '(' ? 1 : c == ')' && round > 0 ? -1 : 0;
      keep(c);
    }
  }

  /** {@code = {1, {2, 3}}}, told by the sign before it. */
  private boolean isOfList(char c) {
    if (c == '{' && (lists > 0 || statement.toString().stripTrailing().endsWith("="))) {
      lists++;
      return true;
    }
    if (c == '}' && lists > 0) {
      lists--;
      return true;
    }
    return false;
  }

  private void keep(char c) {
    if (statement.isEmpty() && Character.isWhitespace(c)) {
      return;
    }
    if (statement.isEmpty()) {
      began = line;
    }
    if (statement.length() < LONGEST) {
      statement.append(c);
    }
  }

  private String end() {
    String said = statement.toString().strip();
    if (!said.isEmpty()) {
      listener.said(said, began);
    }
    statement.setLength(0);
    return said;
  }
}
