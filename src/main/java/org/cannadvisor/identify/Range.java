package org.cannadvisor.identify;

import java.util.Arrays;

/** The smallest and largest finite value of each channel. */
final class Range {

  private final double[] min;
  private final double[] max;

  Range(double[] min, double[] max) {
    this.min = min;
    this.max = max;
  }

  static Range of(Samples samples) {
    int channels = samples.values().length;
    double[] min = new double[channels];
    double[] max = new double[channels];
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
    for (int c = 0; c < channels; c++) {
      for (float value : samples.values()[c]) {
        if (Float.isFinite(value)) {
          min[c] = Math.min(min[c], value);
          max[c] = Math.max(max[c], value);
        }
      }
    }
    return new Range(min, max);
  }

  double least() {
    return Arrays.stream(min).min().orElse(Double.NaN);
  }

  double most() {
    return Arrays.stream(max).max().orElse(Double.NaN);
  }

  double[] min() {
    return min;
  }

  double[] max() {
    return max;
  }
}
