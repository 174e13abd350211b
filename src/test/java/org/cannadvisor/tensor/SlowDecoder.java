package org.cannadvisor.tensor;

import org.cannadvisor.formats.tensor.ElementType;

/** The value of one element, from the definition of its type, with no care for speed. */
public final class SlowDecoder {

  private SlowDecoder() {}

  /** The value of the element whose bits these are. */
  public static double value(ElementType type, int bits) {
    return switch (type) {
      case FLOAT16 -> ieee(bits, 5, 10);
      case BF16 -> ieee(bits, 8, 7);
      case FLOAT8_E5M2 -> ieee(bits, 5, 2);
      case FLOAT8_E4M3FN -> bits % 128 == 127 ? Double.NaN : finite(bits, 4, 3, 7);
      case FLOAT8_E8M0 -> bits == 255 ? Double.NaN : Math.pow(2, bits - 127);
      case FLOAT6_E3M2 -> finite(bits, 3, 2, 3);
      case FLOAT6_E2M3 -> finite(bits, 2, 3, 1);
      case FLOAT4_E2M1 -> finite(bits, 2, 1, 1);
      case FLOAT4_E1M2 -> finite(bits, 1, 2, 1);
      case HIFLOAT8 -> hifloat(bits);
      case BOOL -> bits == 0 ? 0 : 1;
      case INT2, INT4, INT8, UNDEFINED, QINT8, INT16, QINT16 ->
          bits >= 1 << (type.bits() - 1) ? bits - (1 << type.bits()) : bits;
      default -> bits;
    };
  }

  private static double ieee(int bits, int exponentBits, int fractionBits) {
    int exponent = (bits >> fractionBits) & ((1 << exponentBits) - 1);
    if (exponent == (1 << exponentBits) - 1) {
      boolean infinite = (bits & ((1 << fractionBits) - 1)) == 0;
      double sign = bits >> (exponentBits + fractionBits) == 0 ? 1 : -1;
      return infinite ? sign * Double.POSITIVE_INFINITY : Double.NaN;
    }
    return finite(bits, exponentBits, fractionBits, (1 << (exponentBits - 1)) - 1);
  }

  private static double finite(int bits, int exponentBits, int fractionBits, int bias) {
    double sign = bits >> (exponentBits + fractionBits) == 0 ? 1 : -1;
    int exponent = (bits >> fractionBits) & ((1 << exponentBits) - 1);
    double fraction = (bits & ((1 << fractionBits) - 1)) / Math.pow(2, fractionBits);
    return exponent == 0
        ? sign * fraction * Math.pow(2, 1 - bias)
        : sign * (1 + fraction) * Math.pow(2, exponent - bias);
  }

  /** Read as a text of bits. */
  private static double hifloat(int bits) {
    String text = Integer.toBinaryString(256 + bits).substring(1);
    String rest = text.substring(1);
    double sign = text.charAt(0) == '0' ? 1 : -1;
    if (rest.equals("0000000")) {
      return sign > 0 ? 0 : Double.NaN;
    }
    if (rest.equals("1101111")) {
      return sign * Double.POSITIVE_INFINITY;
    }
    if (rest.startsWith("0000")) {
      return sign * Math.pow(2, Integer.parseInt(rest.substring(4), 2) - 23);
    }
    String[] prefixes = {"0001", "001", "01", "10", "11"};
    int length = 0;
    while (!rest.startsWith(prefixes[length])) {
      length++;
    }
    String exponent = rest.substring(prefixes[length].length()).substring(0, length);
    String fraction = rest.substring(prefixes[length].length() + length);
    double size = 1 + Integer.parseInt(fraction, 2) / Math.pow(2, fraction.length());
    if (length == 0) {
      return sign * size;
    }
    int magnitude = Integer.parseInt("1" + exponent.substring(1), 2);
    return sign * size * Math.pow(2, exponent.charAt(0) == '0' ? magnitude : -magnitude);
  }
}
