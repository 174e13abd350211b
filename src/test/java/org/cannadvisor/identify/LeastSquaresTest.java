package org.cannadvisor.identify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

final class LeastSquaresTest {

  @Test
  void solves() {
    double[][] products = {{2, 1}, {1, 3}};

    double[] factors = LeastSquares.solve(products, new double[] {4, 7});

    assertArrayEquals(new double[] {1, 2}, factors, 1e-12);
  }

  @Test
  void aTermThatFollowsFromAnotherGetsNothing() {
    double[][] products = {{4, 8}, {8, 16}};

    double[] factors = LeastSquares.solve(products, new double[] {12, 24});

    assertArrayEquals(new double[] {3, 0}, factors, 1e-12);
  }

  @Test
  void nothingExplainsNothing() {
    assertArrayEquals(new double[] {0, 0}, LeastSquares.solve(new double[2][2], new double[2]), 0);
  }
}
