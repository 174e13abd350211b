package org.cannadvisor.tensor.simd;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.cannadvisor.tensor.exact.Kernels;

/**
 * Numbers without a sign, compared by their bits: those are in the order of the numbers, and the
 * vector unit compares whole numbers four times faster than it picks the larger of two doubles of
 * which one may be NaN.
 */
final class Magnitudes {

  private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

  /** Bits of the smallest number that is no zero to {@link Kernels#relatives}. */
  static final long ABOVE_ZERO = Double.doubleToRawLongBits(Kernels.ZERO) + 1;

  private Magnitudes() {}

  /**
   * Stores the largest ones.
   *
   * @return false where there was a NaN without a sign: it hides the largest number. One with a
   *     sign is below all numbers and hides nothing
   */
  static boolean into(double[] lanes, int at, LongVector largest) {
    largest.reinterpretAsDoubles().intoArray(lanes, at);
    return largest.reduceLanes(VectorOperators.MAX) <= INFINITE;
  }
}
