package org.cannadvisor.tensor.exact;

import org.cannadvisor.tensor.Elements;

/**
 * Sums of squares of float64 values whose squares leave the range of double. Both sides are
 * multiplied by one power of two, which changes no digit, so that the largest value is about 1. A
 * side that is 10^154 times smaller than the other then counts as nearly zero.
 */
final class Rescaling {

  /** Below it the terms of a sum of squares have lost digits to subnormal numbers. */
  private static final double TINY = 1e-280;

  private static final int BLOCK = 4096;

  private Rescaling() {}

  /** Repeats the sums of squares where they overflowed or underflowed though values are finite. */
  static void repair(Sums sums, Elements my, Elements golden, long n, Kernels kernels) {
    if ((my.narrow() && golden.narrow()) || !isNeeded(sums)) {
      return;
    }
    double mine = largest(my, n);
    double other = largest(golden, n);
    double largest = Math.max(mine, other);
    if (largest == 0) {
      return;
    }
    int exponent = Math.getExponent(largest);
    Pass pass = Pass.ofProducts(new Scaled(my, -exponent), new Scaled(golden, -exponent), kernels);
    Sums scaled = new Sums();
    Slices.each(n, pass::over).forEach(scaled::add);
    sums.xx = mine > 0 ? Math.max(Double.MIN_VALUE, scaled.xx) : 0;
    sums.yy = other > 0 ? Math.max(Double.MIN_VALUE, scaled.yy) : 0;
    sums.xy = scaled.xy;
    sums.squares = scaled.squares;
    sums.exponent = exponent;
  }

  private static boolean isNeeded(Sums sums) {
    boolean isFinite = sums.my.census(false).finite() && sums.golden.census(false).finite();
    boolean overflows =
        !Double.isFinite(sums.xx) || !Double.isFinite(sums.yy) || !Double.isFinite(sums.squares);
    return isFinite && (overflows || sums.xx < TINY || sums.yy < TINY);
  }

  private static double largest(Elements elements, long n) {
    return Slices.each(n, (from, to) -> largest(elements, from, to)).stream()
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  private static double largest(Elements elements, long from, long to) {
    double[] block = new double[BLOCK];
    double largest = 0;
    for (long at = from; at < to; at += BLOCK) {
      int n = (int) Math.min(BLOCK, to - at);
      elements.read(at, n, block);
      for (int i = 0; i < n; i++) {
        largest = Math.max(largest, Math.abs(block[i]));
      }
    }
    return largest;
  }

  /** Values times a power of two. */
  private record Scaled(Elements values, int exponent) implements Elements {

    @Override
    public long count() {
      return values.count();
    }

    @Override
    public boolean narrow() {
      return false;
    }

    @Override
    public void read(long from, int n, float[] into) {
      double[] wide = new double[n];
      read(from, n, wide);
      for (int i = 0; i < n; i++) {
        into[i] = (float) wide[i];
      }
    }

    @Override
    public void read(long from, int n, double[] into) {
      values.read(from, n, into);
      for (int i = 0; i < n; i++) {
        into[i] = Math.scalb(into[i], exponent);
      }
    }
  }
}
