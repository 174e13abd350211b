package org.cannadvisor.identify;

/** What rounding to half precision, in which the chip computes, does to values. */
final class HalfPrecision {

  private static final int FRACTION_BITS = 10;
  private static final int SMALLEST_EXPONENT = -14;

  private HalfPrecision() {}

  /** The root of the mean square of the rounding errors to be expected. */
  static double noise(float[] values) {
    double sum = 0;
    long n = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        int exponent = Math.max(SMALLEST_EXPONENT, Math.getExponent(value));
        double step = Math.scalb(1.0, exponent - FRACTION_BITS);
        // an error anywhere within half a step: its variance is a twelfth of the step's square
        sum += step * step / 12;
        n++;
      }
    }
    return n == 0 ? 0 : Math.sqrt(sum / n);
  }
}
