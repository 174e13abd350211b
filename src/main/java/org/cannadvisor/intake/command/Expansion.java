package org.cannadvisor.intake.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One {@code $…} of a word: what it stands for, or the text as written where nobody can tell. */
record Expansion(String text, boolean symbolic, int end) {

  private static final Pattern NAME = Pattern.compile("\\$(\\w+|[@*#?!$-])");
  private static final Pattern BRACED = Pattern.compile("\\$\\{(\\w+)(?::?[-=]([^{}\"'`\\n]*))?\\}");

  /** Longest substitution that is followed to its closing bracket. */
  private static final int LONGEST = 2000;

  /** The expansion that starts with the dollar sign at {@code start}. */
  static Expansion at(String text, int start, Variables variables) {
    Matcher braced = BRACED.matcher(text).region(start, text.length());
    if (braced.lookingAt()) {
      String fallback = braced.group(2);
      return of(braced, variables, fallback == null ? "" : fallback);
    }
    Matcher name = NAME.matcher(text).region(start, text.length());
    if (name.lookingAt()) {
      return of(name, variables, "");
    }
    return asWritten(text, start);
  }

  private static Expansion of(Matcher matcher, Variables variables, String fallback) {
    String value = variables.value(matcher.group(1)).orElse(fallback);
    boolean known = variables.value(matcher.group(1)).isPresent() || !fallback.isEmpty();
    return known
        ? new Expansion(value, value.contains("$"), matcher.end())
        : new Expansion(matcher.group(), true, matcher.end());
  }

  private static Expansion asWritten(String text, int start) {
    char open = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    if (open != '(' && open != '{') {
      return new Expansion("$", false, start + 1);
    }
    char close = open == '(' ? ')' : '}';
    int depth = 0;
    int limit = Math.min(text.length(), start + LONGEST);
    for (int at = start + 1; at < limit; at++) {
      char c = text.charAt(at);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return new Expansion(text.substring(start, at + 1), true, at + 1);
      }
    }
    return new Expansion("$", true, start + 1);
  }
}
