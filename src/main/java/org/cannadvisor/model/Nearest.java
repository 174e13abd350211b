package org.cannadvisor.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What a misspelt word may have meant. */
public final class Nearest {

  private static final int FURTHEST = 2;
  private static final int LONGEST = 40;

  private Nearest() {}

  /** The known name that is at most two letters away, capitals and dashes aside. */
  public static Optional<String> to(String word, Collection<String> known) {
    String lower = plain(word);
    String best = "";
    int least = FURTHEST + 1;
    for (String name : known) {
      int distance = lower.length() > LONGEST ? least : distance(lower, plain(name));
      if (distance < least && distance < name.length() - 1) {
        least = distance;
        best = name;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** Letters to add, drop, replace or swap with their neighbour (Damerau and Levenshtein). */
  public static int distance(String one, String other) {
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
