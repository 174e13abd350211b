package org.cannadvisor.tensor.decode;

import org.cannadvisor.formats.tensor.ElementType;

/** The values of types with at most 8 bits, by their bits. */
final class Codes {

  private Codes() {}

  static float[] valuesOf(ElementType type) {
    float[] values = new float[1 << type.bits()];
    for (int code = 0; code < values.length; code++) {
      values[code] = value(type, code);
    }
    return values;
  }

  private static float value(ElementType type, int code) {
    return switch (type) {
      case UINT8, QUINT8, UINT1, UINT2 -> code;
      case BOOL -> code == 0 ? 0 : 1;
      case INT2, INT4 -> signed(code, type.bits());
      case HIFLOAT8 -> HiFloat8.toFloat(code);
      case FLOAT8_E8M0 -> code == 0xFF ? Float.NaN : (float) Math.scalb(1.0, code - 127);
      case FLOAT8_E5M2 -> code % 128 > 0x7C ? Float.NaN : finiteOrInfinite(code);
      case FLOAT8_E4M3FN -> code % 128 == 0x7F ? Float.NaN : small(code, 4, 3, 7);
      case FLOAT6_E3M2 -> small(code, 3, 2, 3);
      case FLOAT6_E2M3 -> small(code, 2, 3, 1);
      case FLOAT4_E2M1 -> small(code, 2, 1, 1);
      case FLOAT4_E1M2 -> small(code, 1, 2, 1);
      default -> (byte) code;
    };
  }

  private static float signed(int code, int bits) {
    return code << (32 - bits) >> (32 - bits);
  }

  /** E5M2 has infinity as float16 has, whose upper byte it is. */
  private static float finiteOrInfinite(int code) {
    return Float16.toFloat((short) (code << 8));
  }

  /** A number of sign, exponent and fraction that has neither infinity nor NaN. */
  private static float small(int code, int exponentBits, int fractionBits, int bias) {
    int fraction = code & ((1 << fractionBits) - 1);
    int exponent = (code >> fractionBits) & ((1 << exponentBits) - 1);
    int whole = exponent == 0 ? fraction : fraction | (1 << fractionBits);
    float size = Math.scalb((float) whole, Math.max(exponent, 1) - bias - fractionBits);
    return code >> (exponentBits + fractionBits) == 0 ? size : -size;
  }
}
