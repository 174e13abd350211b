package org.cannadvisor.tensor;

/**
 * What one of two compared tensors holds.
 *
 * @param nan how many NaN
 * @param positiveInfinite how many +inf
 * @param negativeInfinite how many −inf
 * @param firstOdd index of the first of these; −1 where all values are finite
 * @param min smallest finite value; +inf where there is none, NaN where nobody asked
 * @param max largest finite value; −inf where there is none, NaN where nobody asked
 */
public record Census(
    long nan, long positiveInfinite, long negativeInfinite, long firstOdd, double min, double max) {

  /** The largest magnitude, infinities included; NaN where nobody asked. */
  public double magnitude() {
    return positiveInfinite + negativeInfinite > 0
        ? Double.POSITIVE_INFINITY
        : Math.max(Math.abs(min), Math.abs(max));
  }

  /** Whether every value is finite. */
  public boolean finite() {
    return firstOdd < 0;
  }
}
