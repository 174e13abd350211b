package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;

/** Words between backticks, which a page shows as code. */
final class CodeSpans {

  private CodeSpans() {}

  /**
   * A part of a text, not escaped.
   *
   * @param isCode whether it stood between backticks, which are no part of it
   */
  record Span(String text, boolean isCode) {}

  /** The parts in their order; a backtick without another one stays what it is. */
  static List<Span> of(String words) {
    var spans = new ArrayList<Span>();
    int from = 0;
    int open = words.indexOf('`');
    while (open >= 0) {
      int close = words.indexOf('`', open + 1);
      if (close < 0) {
        break;
      }
      if (close > open + 1) {
        add(spans, words.substring(from, open), false);
        add(spans, words.substring(open + 1, close), true);
        from = close + 1;
      }
      open = words.indexOf('`', close + 1);
    }
    add(spans, words.substring(from), false);
    return spans;
  }

  private static void add(List<Span> spans, String text, boolean isCode) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, isCode));
    }
  }
}
