package org.cannadvisor.tensor.decode;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** Integers of 32 bits. */
final class IntDecoder extends Decoder {

  private final long mask;

  IntDecoder(boolean unsigned) {
    mask = unsigned ? 0xFFFFFFFFL : -1L;
  }

  @Override
  void floats(ByteBuffer bytes, int at, int step, int n, float[] into, int to) {
    IntBuffer values = bytes.asIntBuffer();
    for (int i = 0; i < n; i++) {
      into[to + i] = values.get(at + i * step) & mask;
    }
  }

  @Override
  void doubles(ByteBuffer bytes, int at, int step, int n, double[] into, int to) {
    IntBuffer values = bytes.asIntBuffer();
    for (int i = 0; i < n; i++) {
      into[to + i] = values.get(at + i * step) & mask;
    }
  }
}
