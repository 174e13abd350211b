package org.cannadvisor.tensor.decode;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/** Elements of float64. */
final class DoubleDecoder extends Decoder {

  @Override
  void floats(ByteBuffer bytes, int at, int step, int n, float[] into, int to) {
    DoubleBuffer values = bytes.asDoubleBuffer();
    for (int i = 0; i < n; i++) {
      into[to + i] = (float) values.get(at + i * step);
    }
  }

  @Override
  void doubles(ByteBuffer bytes, int at, int step, int n, double[] into, int to) {
    DoubleBuffer values = bytes.asDoubleBuffer();
    if (step == 1) {
      values.get(at, into, to, n);
    } else {
      for (int i = 0; i < n; i++) {
        into[to + i] = values.get(at + i * step);
      }
    }
  }
}
