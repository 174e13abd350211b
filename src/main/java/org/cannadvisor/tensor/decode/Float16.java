package org.cannadvisor.tensor.decode;

/** Half precision: 1 bit sign, 5 exponent, 10 fraction. */
public final class Float16 {

  /** From the exponent's bias of a half, 15, to that of a float, 127. */
  public static final int REBIAS = 112 << 23;

  /** Bits of a half's infinity in the places of a float. */
  public static final int INFINITE = 0x1F << 23;

  /** One step of a float's exponent. */
  public static final int ONE_EXPONENT = 1 << 23;

  /** Bits of 2^−14, the smallest normal half. */
  public static final int SMALLEST_NORMAL = 0x38800000;

  /** All there are: looking one up takes a fifth of computing it. */
  private static final float[] ALL = new float[1 << Short.SIZE];

  static {
    for (int bits = 0; bits < ALL.length; bits++) {
      ALL[bits] = computed(bits);
    }
  }

  private Float16() {}

  /** The same number as a float. */
  public static float toFloat(short half) {
    return ALL[half & 0xFFFF];
  }

  /** {@link Halves} in plain Java. */
  public static void widen(short[] halves, int n, float[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = ALL[halves[i] & 0xFFFF];
    }
  }

  /** A subnormal half gets the exponent of the smallest normal one, which is then taken off. */
  private static float computed(int half) {
    int shifted = (half & 0x7FFF) << 13;
    int special = (INFINITE - 1 - shifted) >> 31;
    int subnormal = (shifted - ONE_EXPONENT) >> 31;
    int bits = shifted + REBIAS + (special & REBIAS) + (subnormal & ONE_EXPONENT);
    float size = Float.intBitsToFloat(bits) - Float.intBitsToFloat(subnormal & SMALLEST_NORMAL);
    return Float.intBitsToFloat(Float.floatToRawIntBits(size) | ((half & 0x8000) << 16));
  }
}
