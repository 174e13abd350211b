package org.cannadvisor.knowledge;

/**
 * Ridge regression over examples that are known by their products with one another. With G the
 * products, W the weights of the examples and Y what they should come to, the coefficients A solve
 * (G + W⁻¹) A = Y; a new example comes to its products with the others, times A.
 */
final class Ridge {

  private Ridge() {}

  /** The products of each two examples. */
  static double[][] products(double[][] examples) {
    double[][] products = new double[examples.length][examples.length];
    for (int i = 0; i < examples.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < examples[i].length; k++) {
          sum += examples[i][k] * examples[j][k];
        }
        products[i][j] = sum;
        products[j][i] = sum;
      }
    }
    return products;
  }

  /**
   * The coefficients, one row for each example.
   *
   * @param products of each two examples; symmetric, with a positive diagonal; overwritten
   * @param weights above 0; how closely the coefficients must follow an example
   * @param wanted one row for each example
   */
  static double[][] coefficients(double[][] products, double[] weights, double[][] wanted) {
    for (int i = 0; i < weights.length; i++) {
      products[i][i] += 1 / weights[i];
    }
    factorise(products);
    return solve(products, wanted);
  }

  /** Cholesky: the lower triangle becomes the factor L of L Lᵀ. */
  private static void factorise(double[][] matrix) {
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column];
        for (int k = 0; k < column; k++) {
          rest -= matrix[row][k] * matrix[column][k];
        }
        matrix[row][column] = row == column ? Math.sqrt(rest) : rest / matrix[column][column];
      }
    }
  }

  private static double[][] solve(double[][] factor, double[][] wanted) {
    int size = factor.length;
    double[][] solved = new double[size][];
    for (int row = 0; row < size; row++) {
      solved[row] = wanted[row].clone();
      for (int k = 0; k < row; k++) {
        subtract(solved[row], factor[row][k], solved[k]);
      }
      divide(solved[row], factor[row][row]);
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int k = row + 1; k < size; k++) {
        subtract(solved[row], factor[k][row], solved[k]);
      }
      divide(solved[row], factor[row][row]);
    }
    return solved;
  }

  private static void subtract(double[] from, double times, double[] what) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= times * what[i];
    }
  }

  private static void divide(double[] row, double by) {
    for (int i = 0; i < row.length; i++) {
      row[i] /= by;
    }
  }
}
