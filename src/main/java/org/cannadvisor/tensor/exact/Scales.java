package org.cannadvisor.tensor.exact;

/**
 * How both sides are brought to 0…1 by their extremes and clamped at {@link #FLOOR}, before a
 * divergence is taken. A constant tensor is taken as it is: its minimum here is 0, its range 1.
 */
public record Scales(double myMin, double myRange, double goldenMin, double goldenRange) {

  /** The smallest normalised value: float32's epsilon, as in msaccucmp. */
  public static final double FLOOR = 1.1920928955078125e-7;

  static Scales of(Moments my, Moments golden) {
    return new Scales(min(my), range(my), min(golden), range(golden));
  }

  private static double min(Moments side) {
    return side.max() == side.min() ? 0 : side.min();
  }

  private static double range(Moments side) {
    double range = side.max() - side.min();
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
