package org.cannadvisor.tensor.detail;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.tensor.Elements;

/**
 * How far the largest K of each row agree, as top-K accuracy of classifiers looks at them. Of equal
 * values the one with the lower index comes first; NaN is smaller than any number.
 */
final class TopAgreement {

  /** Longer rows are no scores of classes. */
  private static final long LONGEST = 1 << 22;

  private final int k;
  private final int row;
  private final double[] my;
  private final double[] golden;

  private TopAgreement(int k, int row) {
    this.k = Math.min(k, row);
    this.row = row;
    this.my = new double[row];
    this.golden = new double[row];
  }

  /** Over the last of at most two dimensions longer than 1; empty for other shapes and for K 0. */
  static Optional<Detail.TopK> of(int k, Form form, Elements my, Elements golden) {
    long dims = form.dims().stream().filter(dim -> dim > 1).count();
    long row = form.dims().get(form.dims().size() - 1);
    if (k <= 0 || dims > 2 || row < 2 || row > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(new TopAgreement(k, (int) row).over(my, golden));
  }

  private Detail.TopK over(Elements mine, Elements other) {
    long rows = mine.count() / row;
    long same = 0;
    long first = 0;
    for (long i = 0; i < rows; i++) {
      mine.read(i * row, row, my);
      other.read(i * row, row, golden);
      Set<Integer> largest = largest(golden, k);
      same += largest(my, k).stream().filter(largest::contains).count();
      first += largest(my, 1).equals(largest(golden, 1)) ? 1 : 0;
    }
    return new Detail.TopK(k, rows, (double) same / (rows * k), (double) first / rows);
  }

  private static Set<Integer> largest(double[] values, int k) {
    double[] ranked =
        Arrays.stream(values)
            .map(value -> Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value + 0.0)
            .toArray();
    Comparator<Integer> worseFirst =
        Comparator.<Integer>comparingDouble(i -> ranked[i])
            .thenComparing(Comparator.<Integer>reverseOrder());
    PriorityQueue<Integer> kept = new PriorityQueue<>(worseFirst);
    for (int i = 0; i < ranked.length; i++) {
      if (kept.size() < k) {
        kept.add(i);
      } else if (ranked[i] > ranked[kept.element()]) {
        kept.poll();
        kept.add(i);
      }
    }
    return kept.stream().collect(Collectors.toUnmodifiableSet());
  }
}
