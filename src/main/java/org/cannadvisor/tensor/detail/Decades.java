package org.cannadvisor.tensor.detail;

import java.util.Arrays;

/**
 * How many values lie in each decade: [10^k, 10^(k+1)) for k from −12 to 11, and what is smaller,
 * larger, exactly 0 or not finite. The borders are the doubles nearest to the powers of ten.
 */
final class Decades {

  static final int LOWEST = -12;
  private static final double[] BORDERS = new double[25];

  static {
    Arrays.setAll(BORDERS, i -> Double.parseDouble("1e" + (LOWEST + i)));
  }

  private final long[] counts = new long[BORDERS.length + 1];
  private long zeros;
  private long notFinite;

  /** Adds a value that is not negative. */
  void add(double value) {
    if (value == 0) {
      zeros++;
    } else if (!Double.isFinite(value)) {
      notFinite++;
    } else {
      int at = Arrays.binarySearch(BORDERS, value);
      counts[at >= 0 ? at + 1 : -at - 1]++;
    }
  }

  Detail.Histogram result() {
    return new Detail.Histogram(
        zeros, Arrays.stream(counts).boxed().toList(), LOWEST - 1, notFinite);
  }
}
