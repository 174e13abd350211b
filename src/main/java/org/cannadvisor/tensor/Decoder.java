package org.cannadvisor.tensor;

import java.nio.ByteBuffer;

/** Bytes to numbers, for one element type; {@code at} is the index of the first byte. */
interface Decoder {

  void decode(ByteBuffer bytes, int at, int n, double[] into, int to);

  /** One element. */
  default double decode(ByteBuffer bytes, int at) {
    double[] one = new double[1];
    decode(bytes, at, 1, one, 0);
    return one[0];
  }

  /** Into float32, rounded where the type is wider. */
  default void decode(ByteBuffer bytes, int at, int n, float[] into, int to) {
    double[] wide = new double[n];
    decode(bytes, at, n, wide, 0);
    for (int i = 0; i < n; i++) {
      into[to + i] = (float) wide[i];
    }
  }

  /** For types whose values are float32, each. */
  interface Narrow extends Decoder {

    @Override
    void decode(ByteBuffer bytes, int at, int n, float[] into, int to);

    @Override
    default void decode(ByteBuffer bytes, int at, int n, double[] into, int to) {
      float[] narrow = new float[n];
      decode(bytes, at, n, narrow, 0);
      for (int i = 0; i < n; i++) {
        into[to + i] = narrow[i];
      }
    }
  }
}
