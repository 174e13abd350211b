package org.cannadvisor.tensor.detail;

/** Distances in steps of a type: exact counts up to 1023, beyond by powers of two. */
final class Ulps {

  private static final int EXACT = 1024;
  private static final int FIRST_POWER = 10;

  private final Grid grid;
  private final long[] exact = new long[EXACT];
  private final long[] powers = new long[Double.MAX_EXPONENT];
  private long count;
  private double max;

  Ulps(Grid grid) {
    this.grid = grid;
  }

  /** Leaves out pairs with NaN. */
  void add(double my, double golden) {
    if (Double.isNaN(my) || Double.isNaN(golden)) {
      return;
    }
    double steps = grid.steps(my, golden);
    count++;
    max = Math.max(max, steps);
    if (steps < EXACT) {
      exact[(int) steps]++;
    } else {
      powers[Math.getExponent(steps)]++;
    }
  }

  Detail.Steps result() {
    return new Detail.Steps(count, quantile(0.5), quantile(0.99), max);
  }

  /** The least distance that so many do not exceed; beyond 1023 the power of two below it. */
  private double quantile(double part) {
    double wanted = Math.max(1, Math.ceil(part * count));
    long seen = 0;
    for (int i = 0; i < EXACT; i++) {
      seen += exact[i];
      if (seen >= wanted) {
        return i;
      }
    }
    for (int i = FIRST_POWER; i < powers.length; i++) {
      seen += powers[i];
      if (seen >= wanted) {
        return Math.scalb(1.0, i);
      }
    }
    return Double.NaN;
  }
}
