package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;

/**
 * The one order of recommendations: by level, then by documented stage, but within a level a score
 * that is higher by at least {@code gap} goes first.
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

  private final double gap;

  /**
   * @param gap how much higher a score must be to go before an earlier stage
   * @param strict whether the stage decides alone
   */
  Order(double gap, boolean strict) {
    this.gap = strict ? Double.POSITIVE_INFINITY : gap;
  }

  /** The same recommendations in order, ranks from 1. */
  List<Recommendation> apply(List<Recommendation> found) {
    var ordered = new ArrayList<Recommendation>();
    for (Level level : Level.values()) {
      var left = new ArrayList<>(found.stream().filter(one -> one.level() == level).toList());
      left.sort(BY_STAGE);
      while (!left.isEmpty()) {
        Recommendation next = next(left);
        left.remove(next);
        ordered.add(next.withRank(ordered.size() + 1));
      }
    }
    return ordered;
  }

  private Recommendation next(List<Recommendation> left) {
    double best = left.stream().mapToDouble(Recommendation::score).max().orElseThrow();
    return left.stream().filter(one -> best - one.score() < gap).findFirst().orElseThrow();
  }
}
