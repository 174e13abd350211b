package org.cannadvisor.intake.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One {@code $…} of a word: what it stands for, or the text as written where nobody can tell. */
record Expansion(String text, boolean symbolic) {

  private static final Pattern NAME = Pattern.compile("\\$(\\w+|[@*#?!$-])");
  private static final Pattern BRACED =
      Pattern.compile("\\$\\{(\\w+(?:\\[(?:\\d+|[@*])])?)(?::?[-=]\"?([^{}\"'`$\\n]*)\"?)?\\}");

  static Expansion of(String written, Variables variables) {
    Matcher braced = BRACED.matcher(written);
    if (braced.matches()) {
      String fallback = braced.group(2) == null ? "" : braced.group(2);
      return of(written, variables.value(braced.group(1)), fallback);
    }
    Matcher name = NAME.matcher(written);
    return of(written, name.matches() ? variables.value(name.group(1)) : Optional.empty(), "");
  }

  private static Expansion of(String written, Optional<String> known, String fallback) {
    String value = known.orElse(fallback);
    return known.isEmpty() && fallback.isEmpty()
        ? new Expansion(written, true)
        : new Expansion(value, value.contains("$"));
  }
}
