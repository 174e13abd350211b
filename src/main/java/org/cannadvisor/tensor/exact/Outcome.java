package org.cannadvisor.tensor.exact;

import org.cannadvisor.tensor.MeanAndDeviation;
import org.cannadvisor.tensor.Metric;

/**
 * The metrics that follow from the sums of one pass over n elements; x is my output, y the golden
 * tensor.
 */
record Outcome(Sums sums, long n) {

  /** The value of a metric; those that need more than the sums are asked elsewhere. */
  double of(Metric metric) {
    return switch (metric) {
      case COSINE_SIMILARITY -> cosine();
      case MAX_ABSOLUTE_ERROR -> max(sums.maxAbsolute, sums.absolute);
      case ACCUMULATED_RELATIVE_ERROR -> sums.relative;
      case RELATIVE_EUCLIDEAN_DISTANCE -> distance();
      case MEAN_ABSOLUTE_ERROR -> sums.absolute / n;
      case ROOT_MEAN_SQUARE_ERROR -> Math.scalb(Math.sqrt(sums.squares / n), sums.exponent);
      case MAX_RELATIVE_ERROR -> max(sums.maxRelative, sums.relative);
      case MEAN_RELATIVE_ERROR -> sums.relative / n;
      case KULLBACK_LEIBLER_DIVERGENCE, STANDARD_DEVIATION ->
          throw new IllegalArgumentException(metric.column());
    };
  }

  /** Maxima leave NaN out; the sum beside them does not. */
  private static double max(double max, double sum) {
    return Double.isNaN(sum) ? sum : max;
  }

  /**
   * Σxy / (√Σx²·√Σy²), within −1…1. Two all-zero tensors are equal: 1. One all-zero tensor has no
   * direction: NaN.
   */
  private double cosine() {
    if (sums.xx == 0 && sums.yy == 0) {
      return 1;
    }
    double cosine = sums.xy / (Math.sqrt(sums.xx) * Math.sqrt(sums.yy));
    return Double.isNaN(cosine) ? cosine : Math.max(-1, Math.min(1, cosine));
  }

  /** √(Σ(x−y)²/Σy²); infinite where the golden tensor is all zero and the other one is not. */
  private double distance() {
    return sums.squares == 0 && sums.yy == 0 ? 0 : Math.sqrt(sums.squares / sums.yy);
  }

  /** Mean and population deviation of both sides, in msaccucmp's form. */
  String deviations() {
    return MeanAndDeviation.text(
        sums.my.mean(), sums.my.deviation(), sums.golden.mean(), sums.golden.deviation());
  }
}
