package org.cannadvisor.tensor.layout;

import org.cannadvisor.tensor.Elements;

/** Reads values that are float32 as doubles. */
final class Widened {

  private Widened() {}

  static void read(Elements narrow, long from, int n, double[] into) {
    float[] values = new float[n];
    narrow.read(from, n, values);
    for (int i = 0; i < n; i++) {
      into[i] = values[i];
    }
  }
}
