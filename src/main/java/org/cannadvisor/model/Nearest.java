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

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
