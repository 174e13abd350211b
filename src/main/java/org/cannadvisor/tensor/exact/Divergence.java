package org.cannadvisor.tensor.exact;

import org.cannadvisor.tensor.Elements;

/**
 * The second pass, for the Kullback-Leibler divergence: each side is normalised by {@link Scales}
 * and divided by its sum; Σ p·ln(p/q) then is Σ v·ln(v/w)/Σv + ln(Σw/Σv).
 */
final class Divergence {

  private double my;
  private double golden;
  private double logs;

  /** Of one slice. */
  static Divergence over(
      Elements my, Elements golden, long from, long to, Scales scales, Kernels kernels) {
    Divergence slice = new Divergence();
    BlockPair block = BlockPair.of(my, golden, kernels, to - from);
    double[] lanes = new double[3 * Kernels.LANES];
    for (long at = from; at < to; at += BlockPair.SIZE) {
      block.load(at, (int) Math.min(BlockPair.SIZE, to - at));
      block.divergence(scales, lanes);
      slice.my += Lanes.sum(lanes, 0);
      slice.golden += Lanes.sum(lanes, 1);
      slice.logs += Lanes.sum(lanes, 2);
    }
    return slice;
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
