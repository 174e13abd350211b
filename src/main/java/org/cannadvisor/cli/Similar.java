package org.cannadvisor.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a person may have meant: the known words that look most like a mistyped one. */
final class Similar {

  private static final int SHOWN = 3;

  private Similar() {}

  /** At most {@value #SHOWN} known words, the most similar first; empty where none is. */
  static List<String> to(String mistyped, Collection<String> known) {
    String word = plain(mistyped);
    return known.stream()
        .filter(candidate -> isSimilar(word, plain(candidate)))
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(word, plain(candidate)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("^-+", "");
  }

  /** A third of the letters may be wrong, or one is the beginning or a part of the other. */
  private static boolean isSimilar(String word, String candidate) {
    return word.length() > 1
        && (candidate.startsWith(word)
            || (word.length() > 3 && candidate.contains(word))
            || distance(word, candidate) <= Math.max(1, (word.length() + 1) / 3));
  }

  /** Letters to add, drop, replace or swap with their neighbour (Damerau and Levenshtein). */
  static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(int[][] cost, String one, String other, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean isSwapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return isSwapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
