package org.cannadvisor.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.model.Nearest;

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
            Comparator.comparingInt((String candidate) -> Nearest.distance(word, plain(candidate)))
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
            || Nearest.distance(word, candidate) <= Math.max(1, (word.length() + 1) / 3));
  }
}
