package org.cannadvisor.identify;

/** How well mine is {@code scale × expected + shift}, channel by channel. */
final class Fit {

  private final double residual;
  private final double[] scale;
  private final double[] shift;

  Fit(double residual, double[] scale, double[] shift) {
    this.residual = residual;
    this.scale = scale;
    this.shift = shift;
  }

  /** What is left, root of the mean square as a share of my spread: 0 explains all, 1 nothing. */
  double residual() {
    return residual;
  }

  double[] scale() {
    return scale;
  }

  double[] shift() {
    return shift;
  }
}
