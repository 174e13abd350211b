package org.cannadvisor.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is looked for in many texts and is in few of them. Most texts lack even
 * the strings of which one must be there ({@link Needles}); only in the others the expression is
 * looked for, and it is compiled for the first of them.
 */
public final class Sought {

  private final String expression;
  private final int flags;
  private volatile @Nullable Pattern compiled;
  private volatile int @Nullable [][] needles;

  private Sought(String expression, int flags) {
    this.expression = expression;
    this.flags = flags;
  }

  /** An expression as {@link Pattern} has it. */
  public static Sought of(String expression) {
    return new Sought(expression, 0);
  }

  /** The same in letters of either case. */
  public static Sought anyCase(String expression) {
    return new Sought(expression, Pattern.CASE_INSENSITIVE);
  }

  /** Whether a text has it. */
  public boolean isIn(String text) {
    boolean possible = mayBeIn(text);
    assert possible || !in(text).find() : expression;
    return possible && in(text).find();
  }

  /** To look for it place by place. */
  public Matcher in(String text) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(expression, flags);
      compiled = pattern;
    }
    return pattern.matcher(text);
  }

  private boolean mayBeIn(String text) {
    int[][] strings = needles();
    if (strings.length == 0) {
      return true;
    }
    LetterPairs pairs = LetterPairs.of(text);
    for (int[] string : strings) {
      if (pairs.hold(string)) {
        return true;
      }
    }
    return false;
  }

  private int[][] needles() {
    int[][] found = needles;
    if (found == null) {
      found = Needles.of(expression).stream().map(LetterPairs::in).toArray(int[][]::new);
      needles = found;
    }
    return found;
  }
}
