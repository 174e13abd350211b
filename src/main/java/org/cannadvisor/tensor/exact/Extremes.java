package org.cannadvisor.tensor.exact;

import org.cannadvisor.tensor.Elements;

/**
 * The smallest and the largest value of both sides; NaN is left out. Found in a pass of its own,
 * which costs little: each side is read in the order in which it lies in its file.
 */
record Extremes(double myMin, double myMax, double goldenMin, double goldenMax) {

  private static final Extremes NONE =
      new Extremes(
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  /** Of the first {@code n} elements. */
  static Extremes of(Elements my, Elements golden, long n, Kernels kernels) {
    boolean whole = n == my.count();
    Elements mine = whole ? my.inAnyOrder() : my;
    Elements other = whole ? golden.inAnyOrder() : golden;
    return Slices.each(n, (from, to) -> over(mine, other, from, to, kernels)).stream()
        .reduce(NONE, Extremes::with);
  }

  private static Extremes over(Elements my, Elements golden, long from, long to, Kernels kernels) {
    BlockPair block = BlockPair.of(my, golden, kernels, to - from);
    double[] lanes = new double[4 * Kernels.LANES];
    Extremes slice = NONE;
    for (long at = from; at < to; at += BlockPair.SIZE) {
      block.load(at, (int) Math.min(BlockPair.SIZE, to - at));
      block.extremes(lanes);
      slice = slice.with(of(lanes));
    }
    return slice;
  }

  /** From the lanes of {@link Kernels#extremes}; zeros have no sign. */
  static Extremes of(double[] lanes) {
    return new Extremes(
        Lanes.joined(lanes, 0, Math::min) + 0.0,
        Lanes.joined(lanes, 1, Math::max) + 0.0,
        Lanes.joined(lanes, 2, Math::min) + 0.0,
        Lanes.joined(lanes, 3, Math::max) + 0.0);
  }

  private Extremes with(Extremes other) {
    return new Extremes(
        Math.min(myMin, other.myMin),
        Math.max(myMax, other.myMax),
        Math.min(goldenMin, other.goldenMin),
        Math.max(goldenMax, other.goldenMax));
  }

  /** Whether both sides hold numbers and no infinity; there may be NaN. */
  boolean areFinite() {
    return Double.isFinite(myMin)
        && Double.isFinite(myMax)
        && Double.isFinite(goldenMin)
        && Double.isFinite(goldenMax);
  }
}
