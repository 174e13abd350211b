package org.cannadvisor.tensor.decode;

/** Half precision: 1 bit sign, 5 exponent, 10 fraction. */
public final class Float16 {

  /** From the exponent's bias of a half, 15, to that of a float, 127. */
  private static final int REBIAS = 112 << 23;

  private static final int INFINITE = 0x1F << 23;
  private static final int ONE_EXPONENT = 1 << 23;
  private static final int SMALLEST_NORMAL = 0x38800000;

  private Float16() {}

  /**
   * The same number as a float; without a branch, so that mixed values cost no more than others. A
   * subnormal half gets the exponent of the smallest normal one, which is then taken off again.
   */
  public static float toFloat(short half) {
    int shifted = (half & 0x7FFF) << 13;
    int special = (INFINITE - 1 - shifted) >> 31;
    int subnormal = (shifted - ONE_EXPONENT) >> 31;
    int bits = shifted + REBIAS + (special & REBIAS) + (subnormal & ONE_EXPONENT);
    float size = Float.intBitsToFloat(bits) - Float.intBitsToFloat(subnormal & SMALLEST_NORMAL);
    return Float.intBitsToFloat(Float.floatToRawIntBits(size) | ((half & 0x8000) << 16));
  }
}
