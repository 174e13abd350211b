package org.cannadvisor.tensor.detail;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The ten largest differences; one that is not a number counts as infinite, equal ones by index.
 */
final class Largest {

  private static final int KEPT = 10;

  /** The least of them first. */
  private static final Comparator<Detail.Difference> ORDER =
      Comparator.comparingDouble(Detail.Difference::size)
          .thenComparing(Comparator.comparingLong(Detail.Difference::element).reversed());

  private final PriorityQueue<Detail.Difference> kept = new PriorityQueue<>(ORDER);

  void add(long element, double my, double golden, double size) {
    double ranked = Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
    if (ranked == 0) {
      return;
    }
    Detail.Difference least = kept.peek();
    if (least == null || kept.size() < KEPT) {
      kept.add(new Detail.Difference(element, my, golden, ranked));
    } else if (ranked > least.size()) {
      kept.poll();
      kept.add(new Detail.Difference(element, my, golden, ranked));
    }
  }

  List<Detail.Difference> result() {
    return kept.stream().sorted(ORDER.reversed()).toList();
  }
}
