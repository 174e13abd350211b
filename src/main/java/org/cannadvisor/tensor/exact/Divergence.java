package org.cannadvisor.tensor.exact;

/**
 * The sums of the Kullback-Leibler divergence: each side is normalised by {@link Scales} and
 * divided by its sum; Σ p·ln(p/q) then is Σ v·ln(v/w)/Σv + ln(Σw/Σv).
 */
final class Divergence {

  private double my;
  private double golden;
  private double logs;

  /** Adds a block by the lanes of {@link Kernels#divergence}. */
  void add(double[] lanes) {
    my += Lanes.sum(lanes, 0);
    golden += Lanes.sum(lanes, 1);
    logs += Lanes.sum(lanes, 2);
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
