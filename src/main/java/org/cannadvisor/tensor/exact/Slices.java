package org.cannadvisor.tensor.exact;

import java.util.List;
import java.util.stream.LongStream;

/** The slices of a tensor, worked on side by side and joined in their order. */
final class Slices {

  /** Elements of a slice, whatever the number of threads. */
  static final long SIZE = 1L << 20;

  private Slices() {}

  /** Work on the slice from one element up to another. */
  interface Work<T> {
    T over(long from, long to);
  }

  /** One result per slice, in their order. */
  static <T> List<T> each(long count, Work<T> work) {
    return LongStream.rangeClosed(0, (count - 1) / SIZE)
        .parallel()
        .mapToObj(i -> work.over(i * SIZE, Math.min(count, (i + 1) * SIZE)))
        .toList();
  }
}
