package org.cannadvisor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chips, as a person writes them: a whole {@code --soc_version}, a family of {@link ChipFamily} by
 * its label ({@code Ascend310P} takes in Ascend310P3), or a beginning, {@code Ascend310P*}. Small
 * and capital letters are the same.
 *
 * @param text as written
 */
public record ChipPattern(String text) {

  private static final String ALL_BEGIN = "ascend";
  private static final String REST = "*";

  /** The pattern that a text is; empty where no chip is named so. */
  public static Optional<ChipPattern> of(String text) {
    var pattern = new ChipPattern(text);
    String word = plain(text);
    boolean isBeginning = isBeginning(word);
    boolean isChip = word.matches("\\w+") && (pattern.isFamily() || isDocumented(text));
    return isBeginning || isChip ? Optional.of(pattern) : Optional.empty();
  }

  /** Whether a word ends in a star, and the chips of a family begin so, or some of them. */
  private static boolean isBeginning(String word) {
    int end = word.length() - 1;
    if (end < 0 || word.indexOf(REST) != end) {
      return false;
    }
    String start = word.substring(0, end);
    return start.startsWith(ALL_BEGIN)
        && known().stream()
            .map(ChipPattern::plain)
            .anyMatch(label -> label.startsWith(start) || start.startsWith(label));
  }

  private static boolean isDocumented(String soc) {
    String rest = soc.substring(Math.min(ALL_BEGIN.length(), soc.length()));
    return ChipFamily.of(soc) != ChipFamily.OTHER
        || ChipFamily.of("Ascend" + rest.toUpperCase(Locale.ROOT)) != ChipFamily.OTHER;
  }

  /** What a person may have meant: the labels of families. */
  public static List<String> known() {
    return Arrays.stream(ChipFamily.values())
        .filter(family -> family != ChipFamily.OTHER)
        .map(ChipFamily::label)
        .filter(label -> label.matches("\\w+"))
        .toList();
  }

  private boolean isFamily() {
    return known().stream().anyMatch(label -> plain(label).equals(plain(text)));
  }

  /** Whether a chip is one of these. */
  public boolean takesIn(String soc, ChipFamily family) {
    String word = plain(text);
    String chip = plain(soc);
    return word.endsWith(REST)
        ? chip.startsWith(word.substring(0, word.length() - 1))
        : chip.equals(word) || plain(family.label()).equals(word);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
