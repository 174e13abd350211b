package org.cannadvisor.tensor.decode;

/** A loop that turns float16 numbers into floats. Every implementation gives the same bits. */
@FunctionalInterface
public interface Halves {

  /**
   * Widens the first {@code n} numbers.
   *
   * @param to where in {@code into} the first one goes
   */
  void widen(short[] halves, int n, float[] into, int to);
}
