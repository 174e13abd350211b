package org.cannadvisor.tensor.exact;

import org.cannadvisor.tensor.decode.Halves;

/**
 * The inner loops over one block of two tensors. Each has a method for values that are float32 and
 * one for wider ones; all compute in double precision. {@code n} is a multiple of {@link #LANES}:
 * blocks are filled up with zeros, which add nothing. Element {@code i} belongs to lane {@code i %
 * LANES}, in every implementation.
 *
 * <p>NaN is left out of maxima; it shows in the sums beside them.
 */
public interface Kernels extends Halves {

  /** How many sums run side by side. */
  int LANES = 8;

  /** Writes the lanes of Σx², Σy² and Σxy into {@code lanes}, eight each. */
  void products(float[] x, float[] y, int n, double[] lanes);

  /** The same for wider values. */
  void products(double[] x, double[] y, int n, double[] lanes);

  /** Writes the lanes of Σ|x−y|, Σ(x−y)² and max|x−y|. */
  void differences(float[] x, float[] y, int n, double[] lanes);

  /** The same for wider values. */
  void differences(double[] x, double[] y, int n, double[] lanes);

  /**
   * Writes the lanes of Σr and max r, where r = |x−y|/|y|, and 0 where |y| ≤ {@link #ZERO}.
   *
   * <p>Leaving zeros of the golden tensor out is msaccucmp's rule. Of values that are float32
   * {@link #errors} alone does this.
   */
  void relatives(double[] x, double[] y, int n, double[] lanes);

  /**
   * What {@link #products}, {@link #differences} and {@link #relatives} write, one after the other
   * and bit by bit the same: eight rows of lanes. One loop turns each value into a double once.
   */
  void errors(float[] x, float[] y, int n, double[] lanes);

  /** The same for wider values, which need no turning. */
  default void errors(double[] x, double[] y, int n, double[] lanes) {
    double[] rows = new double[3 * LANES];
    products(x, y, n, rows);
    System.arraycopy(rows, 0, lanes, 0, 3 * LANES);
    differences(x, y, n, rows);
    System.arraycopy(rows, 0, lanes, 3 * LANES, 3 * LANES);
    relatives(x, y, n, rows);
    System.arraycopy(rows, 0, lanes, 6 * LANES, 2 * LANES);
  }

  /**
   * Writes the lanes of Σ(x−x₀), Σ(x−x₀)² and the same of y, where x₀ is the first element. {@code
   * n} need not be a multiple of {@link #LANES} here.
   */
  void deviations(float[] x, float[] y, int n, double[] lanes);

  /** The same for wider values. */
  void deviations(double[] x, double[] y, int n, double[] lanes);

  /**
   * Writes min x, max x, min y and max y, eight times each, or the lanes of them. {@code n} need
   * not be a multiple of {@link #LANES}.
   */
  void extremes(float[] x, float[] y, int n, double[] lanes);

  /** The same for wider values. */
  void extremes(double[] x, double[] y, int n, double[] lanes);

  /**
   * Writes the lanes of Σv, Σw and Σ v·ln(v/w), where v and w are what {@link Scales} makes of x
   * and y; all values are finite. {@code n} need not be a multiple of {@link #LANES}.
   */
  void divergence(float[] x, float[] y, int n, Scales scales, double[] lanes);

  /** The same for wider values, whose ratio may be too large or small for {@link Logarithm}. */
  default void divergence(double[] x, double[] y, int n, Scales scales, double[] lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      double my = 0;
      double golden = 0;
      double logs = 0;
      for (int i = lane; i < n; i += LANES) {
        double v = Scales.clamped((x[i] - scales.myMin()) / scales.myRange());
        double w = Scales.clamped((y[i] - scales.goldenMin()) / scales.goldenRange());
        my += v;
        golden += w;
        logs += v * Math.log(v / w);
      }
      lanes[lane] = my;
      lanes[LANES + lane] = golden;
      lanes[2 * LANES + lane] = logs;
    }
  }

  /** Up to here a golden value is zero for relative errors: double's epsilon, as in msaccucmp. */
  double ZERO = 2.220446049250313e-16;
}
