package org.cannadvisor.tensor;

/** Mean and population deviation of both sides in msaccucmp's form. */
public final class MeanAndDeviation {

  /** A smaller magnitude is printed as 0, as msaccucmp does. */
  private static final double SMALLEST = 0.001;

  private MeanAndDeviation() {}

  /** {@code (mean;deviation),(mean;deviation)} with three digits, my output first. */
  public static String text(
      double myMean, double myDeviation, double goldenMean, double goldenDeviation) {
    return side(myMean, myDeviation) + "," + side(goldenMean, goldenDeviation);
  }

  private static String side(double mean, double deviation) {
    return "(" + three(mean) + ";" + three(deviation) + ")";
  }

  private static String three(double value) {
    return SixDigits.withDigits(Math.abs(value) < SMALLEST ? 0 : value, 3);
  }
}
