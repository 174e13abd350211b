package org.cannadvisor.tensor.detail;

/**
 * When two elements count as equal: |my − golden| ≤ absolute + relative · |golden|, in double, as
 * numpy's isclose does. NaN equals nothing, an infinity only itself.
 */
public record Tolerance(double relative, double absolute) {

  /** The defaults that numpy documents for allclose: rtol 1e-05, atol 1e-08. */
  public static final Tolerance NUMPY = new Tolerance(1e-5, 1e-8);

  boolean accepts(double my, double golden) {
    return Double.isFinite(golden)
        ? Math.abs(my - golden) <= absolute + relative * Math.abs(golden)
        : my == golden;
  }
}
