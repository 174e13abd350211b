package org.cannadvisor.tensor.detail;

import java.util.Arrays;

/**
 * How many values lie in each decade: [10^k, 10^(k+1)) for k from −12 to 11, and what is smaller,
 * larger, exactly 0 or not finite. The borders are the doubles nearest to the powers of ten.
 */
final class Decades {

  static final int LOWEST = -12;
  private static final double[] BORDERS = new double[25];

  /** How many borders a power of two reaches, by its exponent; below the normal ones none. */
  private static final int[] REACHED = new int[Double.MAX_EXPONENT - Double.MIN_EXPONENT + 2];

  static {
    Arrays.setAll(BORDERS, i -> Double.parseDouble("1e" + (LOWEST + i)));
    for (int i = 1; i < REACHED.length; i++) {
      REACHED[i] = reached(REACHED[i - 1], Math.scalb(1.0, i - 1 + Double.MIN_EXPONENT));
    }
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
      int least = REACHED[Math.getExponent(value) - Double.MIN_EXPONENT + 1];
      counts[reached(least, value)]++;
    }
  }

  /** How many borders a value reaches, of which the first ones are known to be reached. */
  private static int reached(int known, double value) {
    int count = known;
    while (count < BORDERS.length && value >= BORDERS[count]) {
      count++;
    }
    return count;
  }

  Detail.Histogram result() {
    return new Detail.Histogram(
        zeros, Arrays.stream(counts).boxed().toList(), LOWEST - 1, notFinite);
  }
}
