package org.cannadvisor.tensor.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.cannadvisor.tensor.exact.Kernels;

/**
 * Numbers without a sign. Vectors of eight doubles are compared by their bits, which are in the
 * order of the numbers: the larger of two whole numbers takes one instruction there, and picking a
 * double by a mask four. Narrower vectors have no such instruction, and masks that cost nothing.
 */
final class Magnitudes {

  private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

  /** Bits of the smallest number that is no zero to {@link Kernels#relatives}. */
  private static final long ABOVE_ZERO = Double.doubleToRawLongBits(Kernels.ZERO) + 1;

  private static final boolean IS_WHOLE = VectorKernels.WIDTH == Kernels.LANES;

  private Magnitudes() {}

  /** The larger ones. */
  static DoubleVector larger(DoubleVector most, DoubleVector next) {
    return IS_WHOLE
        ? most.reinterpretAsLongs().max(next.reinterpretAsLongs()).reinterpretAsDoubles()
        : most.blend(next, next.compare(VectorOperators.GT, most));
  }

  /** The numbers, and 0 where {@code size} is a zero to {@link Kernels#relatives}. */
  static DoubleVector unlessZero(DoubleVector numbers, DoubleVector size) {
    if (!IS_WHOLE) {
      return numbers.blend(0, size.compare(VectorOperators.LE, Kernels.ZERO));
    }
    LongVector isZero =
        size.reinterpretAsLongs().sub(ABOVE_ZERO).lanewise(VectorOperators.ASHR, Long.SIZE - 1);
    return numbers
        .reinterpretAsLongs()
        .lanewise(VectorOperators.AND_NOT, isZero)
        .reinterpretAsDoubles();
  }

  /**
   * Stores the largest ones.
   *
   * @return false where there was a NaN without a sign among whole numbers: it hides the largest
   *     number. One with a sign is below all numbers and hides nothing
   */
  static boolean into(double[] lanes, int at, DoubleVector largest) {
    largest.intoArray(lanes, at);
    return !IS_WHOLE || largest.reinterpretAsLongs().reduceLanes(VectorOperators.MAX) <= INFINITE;
  }
}
