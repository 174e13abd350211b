package org.cannadvisor.tensor.exact;

import java.util.function.DoubleBinaryOperator;

/** Joins the lanes that a loop has filled, eight a row. */
final class Lanes {

  private static final int COUNT = Kernels.LANES;

  private Lanes() {}

  static double sum(double[] lanes, int row) {
    return joined(lanes, row, Double::sum);
  }

  /** As a tree, always in the same order. */
  static double joined(double[] lanes, int row, DoubleBinaryOperator join) {
    int at = row * COUNT;
    double low = join(join, lanes[at], lanes[at + 4], lanes[at + 2], lanes[at + 6]);
    double high = join(join, lanes[at + 1], lanes[at + 5], lanes[at + 3], lanes[at + 7]);
    return join.applyAsDouble(low, high);
  }

  private static double join(DoubleBinaryOperator join, double a, double b, double c, double d) {
    return join.applyAsDouble(join.applyAsDouble(a, b), join.applyAsDouble(c, d));
  }
}
