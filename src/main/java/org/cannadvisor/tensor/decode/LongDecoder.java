package org.cannadvisor.tensor.decode;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/** Integers of 64 bits; what a float cannot hold is rounded to the nearest, once. */
final class LongDecoder extends Decoder {

  private final boolean unsigned;

  LongDecoder(boolean unsigned) {
    this.unsigned = unsigned;
  }

  @Override
  void floats(ByteBuffer bytes, int at, int step, int n, float[] into, int to) {
    LongBuffer values = bytes.asLongBuffer();
    for (int i = 0; i < n; i++) {
      long value = values.get(at + i * step);
      into[to + i] = unsigned && value < 0 ? 2 * (float) halved(value) : value;
    }
  }

  @Override
  void doubles(ByteBuffer bytes, int at, int step, int n, double[] into, int to) {
    LongBuffer values = bytes.asLongBuffer();
    for (int i = 0; i < n; i++) {
      long value = values.get(at + i * step);
      into[to + i] = unsigned && value < 0 ? 2 * (double) halved(value) : value;
    }
  }

  /** Half of an unsigned number; its last bit keeps what decides the rounding. */
  private static long halved(long value) {
    return (value >>> 1) | (value & 1);
  }
}
