package org.cannadvisor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a text must contain before it is worth while to look for a regular expression in it: one of
 * a few plain strings in lower case, most often one. Searching for those is a hundred times faster.
 *
 * <p>Reads as much of an expression as it must: letters as they are, {@code |}, groups, classes,
 * escapes, quantifiers. What it does not understand requires nothing.
 */
public final class Needles {

  /** Shorter ones occur everywhere; a Chinese character is a word. */
  private static final int SHORTEST = 2;

  private static final String META = "\\[](){}?*+|.^$";

  /** After a backslash: a letter by its number, a quoted text, a class by its name. */
  private static final String CODED = "cpqux0";

  private final String expression;
  private int at;
  private boolean understood = true;

  private Needles(String expression) {
    this.expression = expression;
  }

  /** The strings of which one must occur, in lower case; empty where nothing can be said. */
  public static List<String> of(String expression) {
    var needles = new Needles(expression.toLowerCase(Locale.ROOT));
    List<String> found = needles.alternatives();
    return needles.understood && needles.at == expression.length() ? found : List.of();
  }

  /** Whether any of the needles is in a text of lower case; true where there are none. */
  public static boolean mayBeIn(List<String> needles, String lowered) {
    for (String needle : needles) {
      if (lowered.contains(needle)) {
        return true;
      }
    }
    return needles.isEmpty();
  }

  private List<String> alternatives() {
    List<String> all = sequence();
    boolean known = !all.isEmpty();
    while (skipped('|')) {
      List<String> one = sequence();
      known &= !one.isEmpty();
      all = joined(all, one);
    }
    return known ? all : List.of();
  }

  private static List<String> joined(List<String> some, List<String> others) {
    var all = new ArrayList<String>(some);
    all.addAll(others);
    return all;
  }

  /** The needles of what stands one after the other: those of its best part. */
  private List<String> sequence() {
    List<String> best = List.of();
    while (at < expression.length() && !isAt('|') && !isAt(')')) {
      best = better(best, META.indexOf(expression.charAt(at)) < 0 ? letters() : part());
    }
    return best;
  }

  private static List<String> better(List<String> one, List<String> other) {
    return shortest(other) > shortest(one) ? other : one;
  }

  private static int shortest(List<String> needles) {
    int shortest = needles.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (String needle : needles) {
      shortest = Math.min(shortest, needle.length());
    }
    return shortest;
  }

  /** Steps over letters; the last one is not theirs where it may be absent. */
  private List<String> letters() {
    int start = at;
    while (at < expression.length() && META.indexOf(expression.charAt(at)) < 0) {
      at++;
    }
    int end = at;
    if (isOptional()) {
      end--;
    }
    return end - start >= SHORTEST || (end > start && isRare(expression.charAt(start)))
        ? List.of(expression.substring(start, end))
        : List.of();
  }

  /** A letter that need not stand among others to tell something. */
  static boolean isRare(char letter) {
    return letter > 127 || (letter != ' ' && !Character.isLetterOrDigit(letter));
  }

  private List<String> part() {
    List<String> part = other();
    return isOptional() ? List.of() : part;
  }

  /** Steps over an escape, a class, a group or an anchor. */
  private List<String> other() {
    switch (expression.charAt(at++)) {
      case '\\' -> {
        understood &= at < expression.length() && CODED.indexOf(expression.charAt(at)) < 0;
        at++;
      }
      case '[' -> {
        return letterClass();
      }
      case '(' -> {
        return group();
      }
      default -> {}
    }
    return List.of();
  }

  /** One of a few letters that each tell something. */
  private List<String> letterClass() {
    int start = at;
    skipBehind(']', at + 1);
    var letters = new ArrayList<String>();
    for (int i = start; i < at - 1; i++) {
      char letter = expression.charAt(i);
      if (!isRare(letter) || "^\\[-&".indexOf(letter) >= 0) {
        return List.of();
      }
      letters.add(String.valueOf(letter));
    }
    return letters;
  }

  private List<String> group() {
    boolean plain = !skipped('?') || isFlagged() || isNamed();
    List<String> inside = alternatives();
    return skipped(')') && plain ? inside : List.of();
  }

  /** Steps over flags that hold within a group, or none. */
  private boolean isFlagged() {
    int end = at;
    while (end < expression.length() && "-ims".indexOf(expression.charAt(end)) >= 0) {
      end++;
    }
    boolean flagged = end < expression.length() && expression.charAt(end) == ':';
    if (flagged) {
      at = end + 1;
    }
    return flagged;
  }

  /** Steps over the name of a group; looking behind is none. */
  private boolean isNamed() {
    boolean named =
        isAt('<') && at + 1 < expression.length() && Character.isLetter(expression.charAt(at + 1));
    if (named) {
      skipBehind('>', at);
    }
    return named;
  }

  /** Steps over a quantifier; true where it allows for nothing at all. */
  private boolean isOptional() {
    boolean optional = skipped('?') || skipped('*');
    if (skipped('{')) {
      optional = true;
      skipBehind('}', at);
    }
    while (skipped('?') || skipped('+')) {
      // once or more; or reluctant or possessive, which does not change how often
    }
    return optional;
  }

  private void skipBehind(char end, int from) {
    at = from;
    while (at < expression.length() && expression.charAt(at) != end) {
      at += expression.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private boolean isAt(char what) {
    return at < expression.length() && expression.charAt(at) == what;
  }

  private boolean skipped(char what) {
    boolean here = isAt(what);
    if (here) {
      at++;
    }
    return here;
  }
}
