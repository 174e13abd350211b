package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words between backticks and options of commands, which a page shows as code. */
final class CodeSpans {

  /** As {@code --skip-fuse-bn}, {@code --keep_dtype=a/b.cfg}; not the full stop behind it. */
  private static final Pattern OPTION =
      Pattern.compile("(?<![\\w-])--[a-z]\\w{1,60}(?:-\\w{1,60}){0,6}(?:=[\\w./:;,-]{0,120}\\w)?");

  /** So long a word fits on a narrow screen, and is not broken at its hyphens. */
  private static final int SHORT = 32;

  private CodeSpans() {}

  /**
   * A part of a text, not escaped.
   *
   * @param isCode whether it stood between backticks, which are no part of it, or is an option
   */
  record Span(String text, boolean isCode) {

    /** Whether it is to stay on one line. */
    public boolean isShort() {
      return text.length() <= SHORT;
    }
  }

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
        addProse(spans, words.substring(from, open));
        add(spans, words.substring(open + 1, close), true);
        from = close + 1;
      }
      open = words.indexOf('`', close + 1);
    }
    addProse(spans, words.substring(from));
    return spans;
  }

  private static void addProse(List<Span> spans, String text) {
    Matcher option = OPTION.matcher(text);
    int from = 0;
    while (option.find()) {
      add(spans, text.substring(from, option.start()), false);
      add(spans, option.group(), true);
      from = option.end();
    }
    add(spans, text.substring(from), false);
  }

  private static void add(List<Span> spans, String text, boolean isCode) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, isCode));
    }
  }
}
