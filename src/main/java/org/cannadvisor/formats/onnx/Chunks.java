package org.cannadvisor.formats.onnx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.cannadvisor.formats.ByteSource;

/** Numbers inside a piece of a file, little-endian. */
final class Chunks {

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Chunks() {}

  /** Reads until {@code wanted} bytes are there or the file ends. */
  static int fill(ByteSource bytes, long position, byte[] chunk, int wanted) {
    int read = bytes.read(position, chunk, wanted);
    return Math.max(0, Math.min(read, wanted));
  }

  static int bits32(byte[] chunk, int at) {
    return (int) INTS.get(chunk, at);
  }

  static double number(byte[] chunk, int at, int width, String dtype) {
    return switch (width) {
      case 1 -> dtype.equals("int8") ? chunk[at] : chunk[at] & 0xFF;
      case 2 -> number16((short) SHORTS.get(chunk, at), dtype);
      case 4 -> number32((int) INTS.get(chunk, at), dtype);
      default -> number64((long) LONGS.get(chunk, at), dtype);
    };
  }

  private static double number16(short bits, String dtype) {
    return switch (dtype) {
      case "int16" -> bits;
      case "uint16" -> bits & 0xFFFF;
      default -> half(bits & 0xFFFF, dtype);
    };
  }

  private static double number32(int bits, String dtype) {
    return switch (dtype) {
      case "int32" -> bits;
      case "uint32" -> bits & 0xFFFF_FFFFL;
      default -> Float.intBitsToFloat(bits);
    };
  }

  private static double number64(long bits, String dtype) {
    return dtype.equals("float64") ? Double.longBitsToDouble(bits) : (double) bits;
  }

  /** A number of sixteen bits. */
  static double half(int bits, String dtype) {
    if (dtype.equals("bfloat16")) {
      return Float.intBitsToFloat(bits << 16);
    }
    int exponent = bits >> 10 & 0x1F;
    double fraction = bits & 0x3FF;
    double size =
        switch (exponent) {
          case 0 -> Math.scalb(fraction, -24);
          case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(fraction + 0x400, exponent - 25);
        };
    return bits >> 15 == 0 ? size : -size;
  }
}
