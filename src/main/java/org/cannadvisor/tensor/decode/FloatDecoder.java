package org.cannadvisor.tensor.decode;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Elements of float32. */
final class FloatDecoder extends Decoder {

  @Override
  void floats(ByteBuffer bytes, int at, int step, int n, float[] into, int to) {
    FloatBuffer values = bytes.asFloatBuffer();
    if (step == 1) {
      values.get(at, into, to, n);
    } else {
      for (int i = 0; i < n; i++) {
        into[to + i] = values.get(at + i * step);
      }
    }
  }
}
