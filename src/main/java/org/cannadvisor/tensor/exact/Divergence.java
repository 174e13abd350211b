package org.cannadvisor.tensor.exact;

import org.cannadvisor.tensor.Elements;

/**
 * The second pass, for the Kullback-Leibler divergence: each side is brought to 0…1 by its
 * extremes, clamped at {@link #FLOOR} and divided by its sum; Σ p·ln(p/q) then is Σ v·ln(v/w)/Σv +
 * ln(Σw/Σv).
 */
final class Divergence {

  /** The smallest normalised value: float32's epsilon, as in msaccucmp. */
  static final double FLOOR = 1.1920928955078125e-7;

  private double my;
  private double golden;
  private double logs;

  /** Of one slice. */
  static Divergence over(Elements my, Elements golden, long from, long to, Sums whole) {
    Divergence slice = new Divergence();
    BlockPair block = BlockPair.of(my, golden, new ScalarKernels());
    for (long at = from; at < to; at += BlockPair.SIZE) {
      block.load(at, (int) Math.min(BlockPair.SIZE, to - at));
      slice.add(ofBlock(block, whole));
    }
    return slice;
  }

  private static Divergence ofBlock(BlockPair block, Sums whole) {
    double myMin = whole.my.min();
    double myRange = whole.my.max() - myMin;
    double goldenMin = whole.golden.min();
    double goldenRange = whole.golden.max() - goldenMin;
    Divergence sums = new Divergence();
    for (int i = 0; i < block.count(); i++) {
      double v = normalized(block.my(i), myMin, myRange);
      double w = normalized(block.golden(i), goldenMin, goldenRange);
      sums.my += v;
      sums.golden += w;
      sums.logs += v * Math.log(v / w);
    }
    return sums;
  }

  private static double normalized(double value, double min, double range) {
    return Math.max(range == 0 ? value : (value - min) / range, FLOOR);
  }

  void add(Divergence next) {
    my += next.my;
    golden += next.golden;
    logs += next.logs;
  }

  /** The divergence; 0 below double's epsilon, as msaccucmp prints it. */
  double value() {
    double result = logs / my + Math.log(golden / my);
    return Math.abs(result) < Kernels.ZERO ? 0 : result;
  }
}
