package org.cannadvisor.intake.aipp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the body of a block into its {@code name : value} entries, without asking whether they are
 * right, so that a wrong one can be told from its neighbours.
 */
final class AippEntries {

  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\\n]*|\"[^\"\\n]*+\"?|'[^'\\n]*+'?|[^\\s:,;{}<>\\[\\]\"'#]++|[:,;{}<>\\[\\]]|\\n");

  private final String body;
  private final List<Entry> entries = new ArrayList<>();
  private int start = -1;
  private int end = -1;
  private boolean awaitsValue;

  /**
   * A piece of the body.
   *
   * @param start offset in the body
   * @param end offset after it
   * @param text e.g. {@code mean_chn_0 : 103.5}
   */
  record Entry(int start, int end, String text) {}

  private record Token(int start, int end, String text) {}

  private AippEntries(String body) {
    this.body = body;
  }

  static List<Entry> of(String body) {
    var entries = new AippEntries(body);
    entries.cut();
    return entries.entries;
  }

  private void cut() {
    List<Token> tokens =
        TOKEN
            .matcher(body)
            .results()
            .map(match -> new Token(match.start(), match.end(), match.group()))
            .filter(token -> !token.text().startsWith("#"))
            .toList();
    for (int i = 0; i < tokens.size(); i++) {
      boolean named = i + 1 < tokens.size() && tokens.get(i + 1).text().equals(":");
      take(tokens.get(i), named);
    }
    finish();
  }

  private void take(Token token, boolean named) {
    switch (token.text()) {
      case "\n" -> {
        if (!awaitsValue) {
          finish();
        }
      }
      case ",", ";" -> finish();
      case ":" -> {
        extend(token);
        awaitsValue = true;
      }
      default -> {
        if (named) {
          finish();
        }
        extend(token);
        awaitsValue = false;
      }
    }
  }

  private void extend(Token token) {
    if (start < 0) {
      start = token.start();
    }
    end = token.end();
  }

  private void finish() {
    if (start >= 0) {
      entries.add(new Entry(start, end, body.substring(start, end)));
    }
    start = -1;
    awaitsValue = false;
  }
}
