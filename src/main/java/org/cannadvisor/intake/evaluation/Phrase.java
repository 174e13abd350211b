package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Needles;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of the lists of words, in letters of either case. An English one stands
 * between the ends of words, a Chinese one anywhere. Most of them occur in no text of a project:
 * the expression is compiled for the first text that has what it needs.
 */
final class Phrase {

  private final String words;
  private final List<String> needles;
  private volatile @Nullable Pattern compiled;

  Phrase(String words) {
    this.words = words;
    this.needles = Needles.of(words);
  }

  private String bounded() {
    boolean english = words.chars().allMatch(c -> c < 128);
    return english && !words.endsWith("$")
        ? "(?<![\\w/.-])(?:" + words + ")(?![\\w/-]|\\.\\w)"
        : english ? "\\b(?:" + words + ")" : "(?:" + words + ")";
  }

  /** Whether it can be found in a text at all; the text has only lower case. */
  boolean mayBeIn(String lowered) {
    return Needles.mayBeIn(needles, lowered);
  }

  /** Looks for it in a text. */
  Matcher in(String text) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile("(?i)" + bounded());
      compiled = pattern;
    }
    return pattern.matcher(text);
  }
}
