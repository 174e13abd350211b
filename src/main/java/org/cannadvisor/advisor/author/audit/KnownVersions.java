package org.cannadvisor.advisor.author.audit;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.OptionCell;
import org.cannadvisor.knowledge.OptionEntry;
import org.cannadvisor.knowledge.OptionTable;
import org.cannadvisor.model.CannRange;

/**
 * The CANN versions that knowledge names as the ends of ranges. That others exist is known only of
 * whole major versions: between two that are known there is none that was left out.
 *
 * @param oldestMajor the oldest major version that the built-in knowledge names
 * @param ends as {@link CannRange} counts them
 */
record KnownVersions(long oldestMajor, SortedSet<Long> ends) {

  /** What a major version takes of the numbers of {@link CannRange}. */
  private static final long MAJOR = CannRange.of("2").orElseThrow().from() / 2;

  /** The versions that operators hold for and options came with. */
  static KnownVersions builtIn() {
    Stream<String> ofOperators =
        KnowledgeBase.builtIn().operators().stream()
            .flatMap(row -> Stream.of(row.from(), row.to()));
    Stream<String> ofOptions =
        OptionTable.builtIn().entries().stream()
            .flatMap(KnownVersions::cells)
            .map(OptionCell::since);
    SortedSet<Long> ends =
        new KnownVersions(0, new TreeSet<>())
            .with(
                Stream.concat(ofOperators, ofOptions)
                    .flatMap(version -> CannRange.of(version).stream())
                    .toList())
            .ends();
    return new KnownVersions(ends.first() / MAJOR, ends);
  }

  private static Stream<OptionCell> cells(OptionEntry option) {
    return Stream.of(option.means(), option.lost(), option.fails()).flatMap(Collection::stream);
  }

  /** These and the ends of more ranges. */
  KnownVersions with(Collection<CannRange> ranges) {
    var all = new TreeSet<>(ends);
    ranges.forEach(range -> add(range, all));
    return new KnownVersions(oldestMajor, all);
  }

  /** The bound of {@code <8.0} need not be a version that there is. */
  private static void add(CannRange range, SortedSet<Long> ends) {
    if (!range.text().isEmpty() && !"<>≤≥".contains(range.text().substring(0, 1))) {
      ends.add(range.from());
      ends.add(range.to());
    }
  }

  /** Whether a range ends before every version of the oldest known major version. */
  boolean areAllAfter(CannRange range) {
    return range.to() < oldestMajor * MAJOR;
  }

  /**
   * Whether there is a version between two others.
   *
   * @param after the last number before the gap
   * @param before the first number after it
   */
  boolean haveOneBetween(long after, long before) {
    long firstMajor = after / MAJOR + 1;
    boolean wholeMajor = (firstMajor + 1) * MAJOR <= before;
    return wholeMajor || !ends.subSet(after + 1, Math.max(after + 1, before)).isEmpty();
  }
}
