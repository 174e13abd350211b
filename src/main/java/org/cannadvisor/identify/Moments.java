package org.cannadvisor.identify;

/**
 * Means and covariances of my channels and the expected ones, over the points where both are known.
 * All that any colour map and any scale and shift leave unexplained follows from them.
 */
final class Moments {

  /** Clipped points are left out, unless that leaves less than this share. */
  private static final double ENOUGH = 0.4;

  /** A channel whose values differ less than that, as a share of their size, is constant. */
  private static final double CONSTANT = 1e-5;

  private final int channels;
  private final double[] my;
  private final double[] expected;
  private final double[] myVariance;
  private final double[][] among;
  private final double[][] between;
  private long points;

  private Moments(int channels) {
    this.channels = channels;
    my = new double[channels];
    expected = new double[channels];
    myVariance = new double[channels];
    among = new double[channels][channels];
    between = new double[channels][channels];
  }

  static Moments of(Samples my, Samples expected) {
    int n = my.usable().length;
    boolean[] used = new boolean[n];
    boolean[] all = new boolean[n];
    int some = 0;
    int most = 0;
    for (int i = 0; i < n; i++) {
      all[i] = my.usable()[i] && expected.usable()[i];
      used[i] = all[i] && !my.extreme()[i] && !expected.extreme()[i];
      most += all[i] ? 1 : 0;
      some += used[i] ? 1 : 0;
    }
    boolean[] chosen = some >= ENOUGH * most ? used : all;
    var moments = new Moments(my.values().length);
    moments.add(my.values(), expected.values(), chosen);
    return moments;
  }

  private void add(float[][] mine, float[][] wanted, boolean[] used) {
    for (boolean one : used) {
      points += one ? 1 : 0;
    }
    for (int c = 0; c < channels; c++) {
      my[c] = mean(mine[c], used);
      expected[c] = mean(wanted[c], used);
    }
    for (int c = 0; c < channels; c++) {
      myVariance[c] = covariance(mine[c], my[c], mine[c], my[c], used);
      for (int k = 0; k < channels; k++) {
        between[c][k] = covariance(mine[c], my[c], wanted[k], expected[k], used);
        among[c][k] = covariance(wanted[c], expected[c], wanted[k], expected[k], used);
      }
    }
  }

  private double mean(float[] values, boolean[] used) {
    double sum = 0;
    for (int i = 0; i < used.length; i++) {
      sum += used[i] ? values[i] : 0;
    }
    return sum / points;
  }

  private double covariance(float[] a, double meanA, float[] b, double meanB, boolean[] used) {
    double sum = 0;
    for (int i = 0; i < used.length; i++) {
      sum += used[i] ? (a[i] - meanA) * (b[i] - meanB) : 0;
    }
    return sum / points;
  }

  /** At how many points both are known. */
  long points() {
    return points;
  }

  /** Whether mine, or what is expected, is the same everywhere. */
  boolean isConstant() {
    boolean mine = true;
    boolean wanted = true;
    for (int c = 0; c < channels; c++) {
      mine &= myVariance[c] <= tiny(my[c]);
      wanted &= among[c][c] <= tiny(expected[c]);
    }
    return mine || wanted;
  }

  private static double tiny(double mean) {
    return CONSTANT * CONSTANT * mean * mean + Double.MIN_NORMAL;
  }

  /** My channels' spread: the root of their mean variance. */
  double spread() {
    return Math.sqrt(sum(myVariance) / channels);
  }

  /** The mean of one of my channels. */
  double mean(int channel) {
    return my[channel];
  }

  /** What is left without any scale and shift, as a share of my spread. */
  double difference() {
    double left = 0;
    for (int c = 0; c < channels; c++) {
      double mean = my[c] - expected[c];
      left += mean * mean + myVariance[c] - 2 * between[c][c] + among[c][c];
    }
    return Math.sqrt(Math.max(0, left) / sum(myVariance));
  }

  /** The best scale and shift of each channel of a colour map; a picture is never made negative. */
  Fit fit(ColourMap map) {
    double[] scale = new double[channels];
    double[] shift = new double[channels];
    double left = 0;
    for (int c = 0; c < channels; c++) {
      double[] row = map.rows()[c];
      double variance = 0;
      double common = 0;
      double mean = 0;
      for (int k = 0; k < channels; k++) {
        common += row[k] * between[c][k];
        mean += row[k] * expected[k];
        for (int j = 0; j < channels; j++) {
          variance += row[k] * row[j] * among[k][j];
        }
      }
      scale[c] = variance > 0 && common > 0 ? common / variance : 0;
      shift[c] = my[c] - scale[c] * mean;
      left += myVariance[c] - (variance > 0 ? scale[c] * common : 0);
    }
    return new Fit(Math.sqrt(Math.max(0, left) / sum(myVariance)), scale, shift);
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}
