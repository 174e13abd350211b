package org.cannadvisor.tensor;

import org.cannadvisor.tensor.decode.Halves;

/**
 * The values of a tensor, in the order in which they are compared. Reading is safe from several
 * threads. A value that its file no longer holds (cut while we read) is an {@link
 * java.io.UncheckedIOException}.
 */
public interface Elements {

  /** How many. */
  long count();

  /** Whether every value is a float32, so that reading floats loses nothing. */
  boolean narrow();

  /** The same values in the order in which they are read fastest. */
  default Elements inAnyOrder() {
    return this;
  }

  /** The same values, their float16 numbers widened by {@code loop}. */
  default Elements widenedBy(Halves loop) {
    return this;
  }

  /** Puts {@code n} values from {@code from} on into {@code into}, rounded to float32. */
  void read(long from, int n, float[] into);

  /** Puts {@code n} values from {@code from} on into {@code into}; int64 beyond 2^53 is rounded. */
  void read(long from, int n, double[] into);
}
