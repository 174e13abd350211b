package org.cannadvisor.identify;

/** Solves the normal equations of a few unknowns. */
final class LeastSquares {

  /** A pivot this small, as a share of its first value, is rounding. */
  private static final double RANK = 1e-9;

  private LeastSquares() {}

  /**
   * The factors.
   *
   * @param products of the terms with each other, one row for each unknown
   * @param wanted products of the terms with what is to be explained
   * @return a factor for each row; 0 for a term that follows from the others
   */
  static double[] solve(double[][] products, double[] wanted) {
    int n = products.length;
    double[][] rows = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      System.arraycopy(products[i], 0, rows[i], 0, n);
      rows[i][n] = wanted[i];
    }
    for (int i = 0; i < n; i++) {
      boolean known = rows[i][i] > RANK * products[i][i];
      for (int k = 0; k < n && known; k++) {
        if (k != i) {
          eliminate(rows[k], rows[i], i);
        }
      }
    }
    double[] factors = new double[n];
    for (int i = 0; i < n; i++) {
      factors[i] = rows[i][i] > RANK * products[i][i] ? rows[i][n] / rows[i][i] : 0;
    }
    return factors;
  }

  private static void eliminate(double[] row, double[] pivot, int at) {
    double factor = row[at] / pivot[at];
    for (int j = 0; j < row.length; j++) {
      row[j] -= factor * pivot[j];
    }
  }
}
