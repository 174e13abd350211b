package org.cannadvisor.tensor.decode;

import java.nio.ByteBuffer;
import org.cannadvisor.formats.tensor.ElementType;

/**
 * Turns stored elements into numbers: first their bits into an array, then the array into numbers.
 */
abstract class Decoder {

  /** As many elements as stay in the fastest cache, as bits and as numbers. */
  static final int CHUNK = 2048;

  /** The decoder of a type that is not complex: those are decoded part by part. */
  static Decoder of(ElementType type) {
    return switch (type) {
      case FLOAT -> new FloatDecoder();
      case DOUBLE -> new DoubleDecoder();
      case FLOAT16, BF16, INT16, UINT16, QINT16, QUINT16 -> new ShortDecoder(type, Float16::widen);
      case INT32, QINT32, UINT32 -> new IntDecoder(type == ElementType.UINT32);
      case INT64, RESOURCE, UINT64 -> new LongDecoder(type == ElementType.UINT64);
      case COMPLEX32, COMPLEX64, COMPLEX128 -> throw new IllegalArgumentException(type.label());
      default -> new CodeDecoder(type);
    };
  }

  /** The same, with another loop where the elements are float16. */
  Decoder widenedBy(Halves loop) {
    return this;
  }

  /**
   * Decodes {@code n} elements.
   *
   * @param at the first one, counted in elements from the start of {@code bytes}
   * @param step how many elements lie from one to the next
   * @param to where in {@code into} the first one goes
   */
  abstract void floats(ByteBuffer bytes, int at, int step, int n, float[] into, int to);

  /** As {@link #floats}; narrow types take the way over float32, which loses nothing. */
  void doubles(ByteBuffer bytes, int at, int step, int n, double[] into, int to) {
    float[] chunk = new float[Math.min(n, CHUNK)];
    for (int done = 0; done < n; done += CHUNK) {
      int now = Math.min(CHUNK, n - done);
      floats(bytes, at + done * step, step, now, chunk, 0);
      for (int i = 0; i < now; i++) {
        into[to + done + i] = chunk[i];
      }
    }
  }
}
