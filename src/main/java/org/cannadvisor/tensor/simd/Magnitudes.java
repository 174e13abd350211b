package org.cannadvisor.tensor.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Numbers without a sign, compared by their bits: those are in the order of the numbers, and the
 * vector unit compares whole numbers four times faster than it picks the larger of two doubles of
 * which one may be NaN.
 */
final class Magnitudes {

  private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

  private Magnitudes() {}

  /** The bits of {@code values} where {@code size}, which has no sign, is above a limit; else 0. */
  static LongVector where(DoubleVector size, double limit, LongVector values) {
    LongVector isBelow =
        size.reinterpretAsLongs()
            .sub(Double.doubleToRawLongBits(limit) + 1)
            .lanewise(VectorOperators.ASHR, Long.SIZE - 1);
    return values.lanewise(VectorOperators.AND_NOT, isBelow);
  }

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
