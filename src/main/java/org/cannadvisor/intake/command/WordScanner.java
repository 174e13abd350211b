package org.cannadvisor.intake.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits one statement of a shell script, continued lines included, into simple commands. It goes
 * over the text once; a quote that is never closed, as in prose, is an ordinary character.
 */
final class WordScanner {

  /** Longest quoted word that is searched for its end. */
  private static final int LONGEST_QUOTE = 64 * 1024;

  private static final Pattern PLACEHOLDER =
      Pattern.compile("<[A-Za-z_]\\w*>|\\{[^{}]*\\}|%[sd]");

  private final Script script;
  private final String text;
  private final Variables variables;
  private final List<SimpleCommand> commands = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean inWord;
  private boolean symbolic;
  private boolean splits;
  private boolean optionLike;
  private int from;
  private int quotedEnd;
  private int at;
  private String before = "";
  private int cutByComment;

  WordScanner(Script script, int start, Variables variables) {
    this.script = script;
    this.text = script.text();
    this.at = start;
    this.variables = variables;
  }

  /** The commands of the statement; afterwards {@link #end()} is where the next one starts. */
  List<SimpleCommand> scan() {
    boolean more = true;
    while (more && at < text.length()) {
      more = step(text.charAt(at));
    }
    endCommand("\n");
    return commands;
  }

  int end() {
    return at;
  }

  private boolean step(char c) {
    switch (c) {
      case '\n' -> {
        endWord();
        at++;
        return false;
      }
      case ' ', '\t', '\u00a0', '\u3000' -> {
        endWord();
        at++;
      }
      case '\\' -> escape();
      case '"', '\'' -> quote(c);
      case '$' -> expand();
      case '`' -> backtick();
      case '#' -> hash();
      case ';', '|', '(', ')' -> separate(c);
      case '&' -> ampersand();
      default -> take(c);
    }
    return true;
  }

  private void start() {
    if (!inWord) {
      inWord = true;
      from = at;
      quotedEnd = -1;
    }
  }

  private void take(char c) {
    start();
    word.append(c);
    optionLike |= c == '=' || c == '-';
    at++;
  }

  private void escape() {
    int next = at + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n') {
      at = Math.min(text.length(), next + 1);
      endWordBeforeIndent();
      skipComments();
    } else {
      at++;
      take(text.charAt(at));
    }
  }

  private void endWordBeforeIndent() {
    if (at < text.length() && text.startsWith("--", at)) {
      endWord();
    }
  }

  private void skipComments() {
    while (true) {
      int begin = at;
      while (begin < text.length() && " \t".indexOf(text.charAt(begin)) >= 0) {
        begin++;
      }
      if (begin >= text.length() || text.charAt(begin) != '#') {
        return;
      }
      endWord();
      cutByComment = cutByComment == 0 ? script.lineOf(begin) : cutByComment;
      int end = text.indexOf('\n', begin);
      at = end < 0 ? text.length() : end + 1;
    }
  }

  private void quote(char quote) {
    int close = closing(quote);
    boolean apostrophe = quote == '\'' && inWord && !optionLike;
    if (close < 0 || apostrophe) {
      take(quote);
      return;
    }
    boolean whole = !inWord;
    start();
    at++;
    from = whole ? at : from;
    if (quote == '\'') {
      word.append(text, at, close);
      at = close;
    }
    while (at < close) {
      inside();
    }
    at = close + 1;
    quotedEnd = whole ? close : -1;
  }

  /** One character or expansion between double quotes. */
  private void inside() {
    char c = text.charAt(at);
    if (c == '$') {
      expand(false);
    } else if (c == '\\' && "\"\\$`\n".indexOf(text.charAt(at + 1)) >= 0) {
      if (text.charAt(at + 1) != '\n') {
        word.append(text.charAt(at + 1));
      }
      at += 2;
    } else {
      word.append(c);
      at++;
    }
  }

  private int closing(char quote) {
    int limit = Math.min(text.length(), at + LONGEST_QUOTE);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i;
      }
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == '\n' && (text.startsWith("\n", i + 1) || text.startsWith("```", i + 1))) {
        return -1;
      }
    }
    return -1;
  }

  private void expand() {
    start();
    expand(true);
  }

  private void expand(boolean unquoted) {
    Expansion expansion = Expansion.at(text, at, variables);
    word.append(expansion.text());
    symbolic |= expansion.symbolic();
    splits |= unquoted && expansion.text().indexOf(' ') >= 0 && !expansion.text().startsWith("$");
    at = expansion.end();
  }

  private void backtick() {
    if (!inWord || !optionLike) {
      separate('`');
      return;
    }
    int close = closing('`');
    if (close < 0) {
      separate('`');
      return;
    }
    word.append(text, at, close + 1);
    symbolic = true;
    at = close + 1;
  }

  private void hash() {
    if (inWord || isPrompt()) {
      take('#');
      return;
    }
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** {@code [root@host dir] # atc …}: the words in front are a prompt. */
  private boolean isPrompt() {
    return !words.isEmpty() && words.get(0).text().indexOf('@') > 0;
  }

  private void ampersand() {
    boolean redirect =
        at > 0 && text.charAt(at - 1) == '>'
            || at + 1 < text.length() && text.charAt(at + 1) == '>';
    if (redirect) {
      take('&');
    } else {
      separate('&');
    }
  }

  private void separate(char c) {
    int length = at + 1 < text.length() && text.charAt(at + 1) == c && c != '(' && c != ')' ? 2 : 1;
    String separator = text.substring(at, at + length);
    endCommand(separator);
    at += length;
    before = separator;
  }

  private void endWord() {
    if (inWord) {
      addWord(word.toString());
    }
    word = new StringBuilder();
    inWord = false;
    symbolic = false;
    splits = false;
    optionLike = false;
  }

  private void addWord(String value) {
    boolean open = symbolic || PLACEHOLDER.matcher(value).find();
    int line = script.lineOf(from);
    int to = quotedEnd >= 0 ? quotedEnd : at;
    boolean assigns = value.indexOf('=') >= 0 && !value.startsWith("-") && words.isEmpty();
    if (splits && !assigns) {
      for (String part : value.strip().split("\\s+")) {
        words.add(new Word(part, line, open, from, from));
      }
    } else {
      words.add(new Word(value, line, open, from, to));
    }
  }

  private void endCommand(String after) {
    endWord();
    if (!words.isEmpty()) {
      commands.add(new SimpleCommand(List.copyOf(words), before, after, cutByComment));
    }
    words = new ArrayList<>();
    cutByComment = 0;
  }
}
