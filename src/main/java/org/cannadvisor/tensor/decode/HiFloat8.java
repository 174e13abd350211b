package org.cannadvisor.tensor.decode;

/**
 * HiF8, 8 bits whose precision tapers: behind the sign a prefix says how long the exponent is (11:
 * 4 bits, 10: 3, 01: 2, 001: 1, 0001: 0), what is left is fraction. The exponent is a sign and a
 * magnitude whose leading one is not written. With the prefix 0000 the last three bits are the
 * exponent of a number below the others, from 2^-22 to 2^-16.
 */
final class HiFloat8 {

  private static final int NAN = 0x80;
  private static final int INFINITE = 0x6F;
  private static final int BELOW = -23;

  private HiFloat8() {}

  static float toFloat(int code) {
    int rest = code & 0x7F;
    if (code == NAN) {
      return Float.NaN;
    }
    float size = rest == INFINITE ? Float.POSITIVE_INFINITY : finite(rest);
    return code < NAN ? size : -size;
  }

  private static float finite(int rest) {
    if (rest < 8) {
      return rest == 0 ? 0 : Math.scalb(1f, rest + BELOW);
    }
    int exponentBits = rest >= 0x20 ? 1 + (rest >> 5) : rest >= 0x10 ? 1 : 0;
    int prefixBits = rest >= 0x20 ? 2 : rest >= 0x10 ? 3 : 4;
    int fractionBits = 7 - prefixBits - exponentBits;
    int fraction = rest & ((1 << fractionBits) - 1);
    int exponent = (rest >> fractionBits) & ((1 << exponentBits) - 1);
    float whole = (1 << fractionBits) | fraction;
    return Math.scalb(whole, exponent(exponent, exponentBits) - fractionBits);
  }

  private static int exponent(int bits, int length) {
    if (length == 0) {
      return 0;
    }
    int leading = 1 << (length - 1);
    int size = leading | (bits & (leading - 1));
    return (bits & leading) == 0 ? size : -size;
  }
}
