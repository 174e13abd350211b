package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/**
 * Finds the functions of a Python text and cuts them into tokens; comments and docstrings vanish.
 */
final class PythonFunctions {

  /**
   * A function.
   *
   * @param name as its {@code def} has it
   * @param line 1-based line of the {@code def}
   * @param indent characters before the {@code def}
   */
  record Function(SourceText text, String name, int line, int indent) {

    /** What its body consists of; read anew with every call. */
    List<Token> tokens() {
      return body(text, line - 1, indent);
    }
  }

  /**
   * @param line 1-based
   * @param literal whether it is a number or a text
   */
  record Token(String text, int line, boolean literal) {

    private static final Pattern WORD = Pattern.compile("['\"]\\w{0,20}['\"]");

    /**
     * Whether another token means the same: quotes are of either sort, and a text that is no single
     * word (a path, a message) says nothing about what is computed.
     */
    boolean isAs(Token other) {
      return text.equals(other.text)
          || (isText() && other.isText() && meaning().equals(other.meaning()));
    }

    private boolean isText() {
      return literal && !Character.isDigit(text.charAt(0)) && text.charAt(0) != '.';
    }

    private String meaning() {
      return WORD.matcher(text).matches() ? text.substring(1, text.length() - 1) : "";
    }
  }

  private static final int MOST_FUNCTIONS = 300;
  private static final int MOST_LINES = 400;
  private static final int LONGEST_LINE = 500;
  private static final Pattern DEF =
      Pattern.compile("^(\\s{0,40})(?:async )?def\\s{1,4}(\\w{1,80})\\s?\\(");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(#.*)|(\"\"\"|''')|(\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|(?<![\\w.])\\d[\\w.]*(?:(?<=[eE])[+-]\\d+)?|(?<![\\w.)\\]])\\.\\d+)|(\\w+|\\S)");

  private PythonFunctions() {}

  static List<Function> of(SourceText text) {
    var found = new ArrayList<Function>();
    for (int i = 0; i < text.lines().size() && found.size() < MOST_FUNCTIONS; i++) {
      Matcher def = DEF.matcher(text.lines().get(i));
      if (def.find()) {
        found.add(new Function(text, def.group(2), i + 1, def.group(1).length()));
      }
    }
    return List.copyOf(found);
  }

  private static List<Token> body(SourceText text, int def, int indent) {
    var tokens = new ArrayList<Token>();
    boolean quoted = false;
    int end = Math.min(text.lines().size(), def + MOST_LINES);
    for (int i = def; i < end; i++) {
      String line = text.lines().get(i);
      if (i > def && !quoted && !line.isBlank() && isOutside(line, indent)) {
        break;
      }
      quoted =
          addTokens(
              line.substring(0, Math.min(LONGEST_LINE, line.length())), i + 1, quoted, tokens);
    }
    return List.copyOf(tokens);
  }

  /** A line that is indented no deeper ends the body, but for the end of its own brackets. */
  private static boolean isOutside(String line, int indent) {
    String code = line.stripLeading();
    return line.length() - code.length() <= indent
        && !code.startsWith(")")
        && !code.startsWith("#");
  }

  /** Adds what stands in a line; true where a text of several lines is still open behind it. */
  private static boolean addTokens(String line, int number, boolean quoted, List<Token> tokens) {
    boolean inside = quoted;
    Matcher next = TOKEN.matcher(line);
    while (next.find()) {
      if (next.group(2) != null) {
        inside = !inside;
      } else if (!inside && next.group(1) == null) {
        tokens.add(new Token(next.group(), number, next.group(3) != null));
      }
    }
    return inside;
  }
}
