package org.cannadvisor.tensor.exact;

/**
 * How both sides are brought to 0…1 by their extremes and clamped at {@link #FLOOR}, before a
 * divergence is taken. A constant tensor is taken as it is: its minimum here is 0, its range 1.
 */
public record Scales(double myMin, double myRange, double goldenMin, double goldenRange) {

  /** The smallest normalised value: float32's epsilon, as in msaccucmp. */
  public static final double FLOOR = 1.1920928955078125e-7;

  static Scales of(Extremes sides) {
    return new Scales(
        min(sides.myMin(), sides.myMax()),
        range(sides.myMin(), sides.myMax()),
        min(sides.goldenMin(), sides.goldenMax()),
        range(sides.goldenMin(), sides.goldenMax()));
  }

  private static double min(double min, double max) {
    return max == min ? 0 : min;
  }

  private static double range(double min, double max) {
    double range = max - min;
    return range == 0 ? 1 : range;
  }

  /** For float32, where it never overflows. */
  public double myFactor() {
    return 1 / myRange;
  }

  /** The same for golden values. */
  public double goldenFactor() {
    return 1 / goldenRange;
  }

  static double clamped(double value) {
    return value < FLOOR ? FLOOR : value;
  }
}
