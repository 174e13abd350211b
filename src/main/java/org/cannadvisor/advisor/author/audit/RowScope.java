package org.cannadvisor.advisor.author.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.TableRow;

/**
 * When a row of a table holds. An empty set holds for all.
 *
 * @param chips in small letters
 * @param from least version
 * @param to greatest one
 */
record RowScope(Set<String> chips, long from, long to, Set<String> operators, Set<String> passes) {

  private static final String REST = "*";

  static RowScope of(TableRow row) {
    CannRange cann = row.cann();
    return new RowScope(
        row.chips().stream()
            .map(chip -> chip.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        cann.from(),
        cann.to(),
        new HashSet<>(row.operators()),
        new HashSet<>(row.passes()));
  }

  /** Whether this holds wherever the other does. */
  boolean takesIn(RowScope other) {
    return from <= other.from
        && other.to <= to
        && takesIn(operators, other.operators)
        && takesIn(passes, other.passes)
        && (chips.isEmpty()
            || (!other.chips.isEmpty()
                && other.chips.stream()
                    .allMatch(chip -> chips.stream().anyMatch(one -> takesIn(one, chip)))));
  }

  /**
   * Whether there is a chip, a version and an operator or pass for which both hold; two that name
   * different operators are taken to be about different things.
   */
  boolean meets(RowScope other) {
    return Math.max(from, other.from) <= Math.min(to, other.to)
        && meet(operators, other.operators)
        && meet(passes, other.passes)
        && (chips.isEmpty()
            || other.chips.isEmpty()
            || chips.stream()
                .anyMatch(
                    one ->
                        other.chips.stream()
                            .anyMatch(chip -> takesIn(one, chip) || takesIn(chip, one))));
  }

  private static boolean takesIn(Collection<String> mine, Collection<String> others) {
    return mine.isEmpty() || (!others.isEmpty() && mine.containsAll(others));
  }

  private static boolean meet(Collection<String> mine, Collection<String> others) {
    return mine.isEmpty() == others.isEmpty()
        && (mine.isEmpty() || mine.stream().anyMatch(others::contains));
  }

  /** Of chips as they are written; what only the families know is left out. */
  private static boolean takesIn(String pattern, String chip) {
    return pattern.equals(chip)
        || (pattern.endsWith(REST)
            && chip.startsWith(pattern.substring(0, pattern.length() - REST.length())));
  }
}
