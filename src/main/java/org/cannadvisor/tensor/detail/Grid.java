package org.cannadvisor.tensor.detail;

import java.util.Optional;
import org.cannadvisor.formats.tensor.ElementType;

/**
 * The numbers of a binary floating-point type (IEEE 754-2019, section 3.4; bfloat16 likewise).
 *
 * @param digits binary digits of the significand, the leading one included
 * @param lowest exponent of the smallest normal number
 * @param highest exponent of the largest finite number
 */
record Grid(int digits, int lowest, int highest) {

  /** Bits of a double's fraction. */
  private static final int FRACTION = 52;

  /** The grid of a type; empty for integers and for types of fewer than 16 bits. */
  static Optional<Grid> of(ElementType type) {
    return switch (type) {
      case FLOAT16 -> Optional.of(new Grid(11, -14, 15));
      case BF16 -> Optional.of(new Grid(8, -126, 127));
      case FLOAT -> Optional.of(new Grid(24, -126, 127));
      case DOUBLE -> Optional.of(new Grid(53, -1022, 1023));
      default -> Optional.empty();
    };
  }

  /** Largest finite number. */
  double largest() {
    return Math.scalb(2 - Math.scalb(1.0, 1 - digits), highest);
  }

  /** What is smaller and not 0 is subnormal. */
  double smallestNormal() {
    return Math.scalb(1.0, lowest);
  }

  /**
   * How many steps of this type lie between two values that are first rounded to it, half to even;
   * −0 and +0 are the same. Infinity is one step behind the largest number. Not for NaN.
   */
  double steps(double a, double b) {
    long one = ordinal(Math.abs(a));
    long other = ordinal(Math.abs(b));
    return (a < 0) == (b < 0) ? Math.abs(one - other) : (double) one + other;
  }

  private long ordinal(double magnitude) {
    long perExponent = 1L << (digits - 1);
    long infinite = (highest - lowest + 2) * perExponent;
    if (Double.isInfinite(magnitude)) {
      return infinite;
    }
    int exponent = Math.max(Math.getExponent(magnitude), lowest);
    long significand = (long) Math.rint(scaled(magnitude, digits - 1 - exponent));
    return Math.min(infinite, (exponent - lowest) * perExponent + significand);
  }

  /** As scalb, which takes ten times longer; a power of two that is a normal number is enough. */
  private static double scaled(double magnitude, int power) {
    return power > Double.MAX_EXPONENT || power < Double.MIN_EXPONENT
        ? Math.scalb(magnitude, power)
        : magnitude * Double.longBitsToDouble((long) (power + Double.MAX_EXPONENT) << FRACTION);
  }
}
