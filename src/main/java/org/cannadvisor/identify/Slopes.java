package org.cannadvisor.identify;

import java.util.Arrays;

/**
 * What of the difference between two pictures is a slope of the golden one (so that mine is moved a
 * little), a slope that grows towards the edges, or its curvature (so that mine is smoother).
 */
final class Slopes {

  private static final int SHIFTS = 4;
  private static final int TERMS = 5;

  private final double[][] products = new double[TERMS][TERMS];
  private final double[] wanted = new double[TERMS];
  private double difference;
  private double power;

  private Slopes() {}

  /**
   * Over some points.
   *
   * @param source for each of my channels, the golden one
   * @param fit scale and shift between them
   */
  static Slopes of(Sight my, Sight golden, int[] source, Fit fit, Points points) {
    var slopes = new Slopes();
    for (int c = 0; c < my.channels(); c++) {
      if (fit.scale()[c] > 0) {
        slopes.addChannel(my, golden, c, source[c], fit, points);
      }
    }
    return slopes;
  }

  private void addChannel(Sight my, Sight golden, int channel, int source, Fit fit, Points points) {
    double[] terms = new double[TERMS];
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int i = 0; i < points.count(); i++) {
      int y = points.rows()[i];
      int x = points.columns()[i];
      terms(golden, source, y, x, terms);
      double wants = golden.at(source, y, x);
      double mine = (my.at(channel, y, x) - fit.shift()[channel]) / fit.scale()[channel];
      if (Double.isFinite(mine - wants) && Double.isFinite(Arrays.stream(terms).sum())) {
        add(terms, mine - wants);
        sum += wants;
        squares += wants * wants;
        n++;
      }
    }
    power += n == 0 ? 0 : squares - sum * sum / n;
  }

  private static void terms(Sight golden, int channel, int y, int x, double[] terms) {
    double here = golden.at(channel, y, x);
    double left = golden.at(channel, y, x - 1);
    double right = golden.at(channel, y, x + 1);
    double above = golden.at(channel, y - 1, x);
    double below = golden.at(channel, y + 1, x);
    terms[0] = (right - left) / 2;
    terms[1] = (below - above) / 2;
    // from -1 at one edge to 1 at the other
    terms[2] = terms[0] * (2.0 * x / golden.width() - 1);
    terms[3] = terms[1] * (2.0 * y / golden.height() - 1);
    terms[SHIFTS] = left + right + above + below - 4 * here;
  }

  private void add(double[] terms, double off) {
    difference += off * off;
    for (int i = 0; i < TERMS; i++) {
      wanted[i] += terms[i] * off;
      for (int j = 0; j < TERMS; j++) {
        products[i][j] += terms[i] * terms[j];
      }
    }
  }

  /** The difference, root of the mean square, as a share of the golden spread. */
  double residual() {
    return power > 0 ? Math.sqrt(difference / power) : Double.NaN;
  }

  /** Which share of the squared difference being moved explains. */
  double movedShare() {
    double[] shifts = shifts();
    double explained = 0;
    for (int i = 0; i < SHIFTS; i++) {
      explained += shifts[i] * wanted[i];
    }
    return explained / difference;
  }

  /** By how many pixels to the right, downwards, and both at the far edges. */
  double[] shifts() {
    return LeastSquares.solve(Arrays.copyOf(products, SHIFTS), wanted);
  }

  /** Which share of the squared difference the curvature explains. */
  double curvedShare() {
    double curvature = products[SHIFTS][SHIFTS];
    return curvature > 0 ? wanted[SHIFTS] * wanted[SHIFTS] / curvature / difference : 0;
  }

  /** Whether mine is flatter where the golden one bends. */
  boolean isSmoother() {
    return wanted[SHIFTS] > 0;
  }
}
