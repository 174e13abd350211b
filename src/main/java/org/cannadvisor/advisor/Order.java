package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Judgement.Ground;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;

/**
 * The one order of recommendations: by level, then by documented stage, but within a level a score
 * that is higher by at least {@code gap} goes first.
 *
 * <p>What is possible only because it resembles solved faults stands where its chance puts it,
 * before the steps that come after the next one of the documented sequence.
 *
 * <p>"Clearly higher" is not transitive, so no comparator can say it. The list is therefore picked:
 * of what is left of a level, the earliest stage among those that no other beats by the gap.
 */
final class Order {

  private static final Comparator<Recommendation> BY_STAGE =
      Comparator.comparing(Recommendation::stage)
          .thenComparing(Comparator.comparingDouble(Recommendation::score).reversed())
          .thenComparing(Recommendation::subject)
          .thenComparing(Recommendation::id);

  /**
   * A recommendation that has no rank yet.
   *
   * @param ground what decided
   */
  record Unranked(Recommendation said, Ground ground) {}

  private final double gap;
  private final boolean strict;

  /**
   * @param gap how much higher a score must be to go before an earlier stage
   * @param strict whether the stage decides alone
   */
  Order(double gap, boolean strict) {
    this.gap = gap;
    this.strict = strict;
  }

  /** The same recommendations in order, ranks from 1. */
  List<Recommendation> apply(List<Unranked> found) {
    var ordered = new ArrayList<Recommendation>();
    for (Level level : Level.values()) {
      List<Unranked> same = found.stream().filter(one -> one.said.level() == level).toList();
      ordered.addAll(
          level == Level.POSSIBLE && !strict
              ? possible(same)
              : picked(same.stream(), strict ? Double.POSITIVE_INFINITY : gap));
    }
    return IntStream.range(0, ordered.size())
        .mapToObj(place -> ordered.get(place).withRank(place + 1))
        .toList();
  }

  /** What resembles most where its chance puts it, what resembles less before the later steps. */
  private List<Recommendation> possible(List<Unranked> same) {
    List<Recommendation> near = picked(having(Ground.RESEMBLES, same), 0);
    List<Recommendation> later =
        picked(having(Ground.ONLY_DUE, same), gap).stream().skip(1).toList();
    List<Recommendation> ordered =
        picked(same.stream().filter(one -> one.ground != Ground.RESEMBLES), gap);
    ordered.removeAll(later);
    near.stream().limit(1).forEach(first -> ordered.add(place(first, ordered), first));
    near.stream().skip(1).forEach(ordered::add);
    ordered.addAll(later);
    return ordered;
  }

  /** Before the first one that scores less. */
  private static int place(Recommendation one, List<Recommendation> ordered) {
    return (int) ordered.stream().takeWhile(other -> other.score() >= one.score()).count();
  }

  private static Stream<Unranked> having(Ground ground, List<Unranked> some) {
    return some.stream().filter(one -> one.ground == ground);
  }

  private static List<Recommendation> picked(Stream<Unranked> some, double gap) {
    var left = new ArrayList<>(some.map(Unranked::said).sorted(BY_STAGE).toList());
    var picked = new ArrayList<Recommendation>();
    while (!left.isEmpty()) {
      Recommendation next = next(left, gap);
      left.remove(next);
      picked.add(next);
    }
    return picked;
  }

  private static Recommendation next(List<Recommendation> left, double gap) {
    double best = left.stream().mapToDouble(Recommendation::score).max().orElseThrow();
    return left.stream().filter(one -> best - one.score() <= gap).findFirst().orElseThrow();
  }
}
