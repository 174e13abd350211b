package org.cannadvisor.tensor;

import java.nio.ByteBuffer;
import org.cannadvisor.formats.tensor.ElementType;

/** The decoder of each element type. */
final class Decoders {

  private Decoders() {}

  static Decoder of(ElementType type) {
    return switch (type) {
      case FLOAT -> (Decoder.Narrow) Decoders::floats;
      case FLOAT16 -> (Decoder.Narrow) Decoders::halves;
      case BF16 -> (Decoder.Narrow) Decoders::brains;
      case UNDEFINED, INT8, QINT8 -> (Decoder.Narrow) Decoders::bytes;
      case UINT8, QUINT8 -> (Decoder.Narrow) Decoders::unsignedBytes;
      case BOOL -> (Decoder.Narrow) Decoders::truths;
      case INT16, QINT16 -> (Decoder.Narrow) Decoders::shorts;
      case UINT16, QUINT16 -> (Decoder.Narrow) Decoders::unsignedShorts;
      case INT32, QINT32 -> Decoders::ints;
      case UINT32 -> Decoders::unsignedInts;
      case INT64 -> Decoders::longs;
      case UINT64 -> Decoders::unsignedLongs;
      case DOUBLE -> Decoders::doubles;
      default -> throw new UnsupportedOperationException(type.label());
    };
  }

  private static void floats(ByteBuffer bytes, int at, int n, float[] into, int to) {
    bytes.slice(at, n * Float.BYTES).order(bytes.order()).asFloatBuffer().get(into, to, n);
  }

  private static void halves(ByteBuffer bytes, int at, int n, float[] into, int to) {
    short[] bits = shorts(bytes, at, n);
    for (int i = 0; i < n; i++) {
      into[to + i] = half(bits[i]);
    }
  }

  /** float16 to float32: the bits at their place, times what the exponents' biases differ by. */
  static float half(short bits) {
    int magnitude = bits & 0x7FFF;
    float value =
        magnitude < 0x7C00
            ? Float.intBitsToFloat(magnitude << 13) * 0x1p112f
            : Float.intBitsToFloat(0x7F800000 | (magnitude & 0x3FF) << 13);
    return bits < 0 ? -value : value;
  }

  private static void brains(ByteBuffer bytes, int at, int n, float[] into, int to) {
    short[] bits = shorts(bytes, at, n);
    for (int i = 0; i < n; i++) {
      into[to + i] = Float.intBitsToFloat(bits[i] << 16);
    }
  }

  private static short[] shorts(ByteBuffer bytes, int at, int n) {
    short[] bits = new short[n];
    bytes.slice(at, n * Short.BYTES).order(bytes.order()).asShortBuffer().get(bits);
    return bits;
  }

  private static void shorts(ByteBuffer bytes, int at, int n, float[] into, int to) {
    short[] values = shorts(bytes, at, n);
    for (int i = 0; i < n; i++) {
      into[to + i] = values[i];
    }
  }

  private static void unsignedShorts(ByteBuffer bytes, int at, int n, float[] into, int to) {
    short[] values = shorts(bytes, at, n);
    for (int i = 0; i < n; i++) {
      into[to + i] = values[i] & 0xFFFF;
    }
  }

  private static void bytes(ByteBuffer bytes, int at, int n, float[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = bytes.get(at + i);
    }
  }

  private static void unsignedBytes(ByteBuffer bytes, int at, int n, float[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = bytes.get(at + i) & 0xFF;
    }
  }

  private static void truths(ByteBuffer bytes, int at, int n, float[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = bytes.get(at + i) == 0 ? 0 : 1;
    }
  }

  private static void ints(ByteBuffer bytes, int at, int n, double[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = bytes.getInt(at + i * Integer.BYTES);
    }
  }

  private static void unsignedInts(ByteBuffer bytes, int at, int n, double[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = bytes.getInt(at + i * Integer.BYTES) & 0xFFFFFFFFL;
    }
  }

  private static void longs(ByteBuffer bytes, int at, int n, double[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = bytes.getLong(at + i * Long.BYTES);
    }
  }

  private static void unsignedLongs(ByteBuffer bytes, int at, int n, double[] into, int to) {
    for (int i = 0; i < n; i++) {
      long value = bytes.getLong(at + i * Long.BYTES);
      // Halved with the lost bit kept, so that it is rounded once.
      into[to + i] = value >= 0 ? value : (value >>> 1 | value & 1) * 2.0;
    }
  }

  private static void doubles(ByteBuffer bytes, int at, int n, double[] into, int to) {
    bytes.slice(at, n * Double.BYTES).order(bytes.order()).asDoubleBuffer().get(into, to, n);
  }
}
