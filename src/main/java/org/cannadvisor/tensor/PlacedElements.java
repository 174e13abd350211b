package org.cannadvisor.tensor;

import java.util.Objects;
import org.cannadvisor.tensor.decode.Components;
import org.cannadvisor.tensor.decode.Halves;

/** The numbers of a stored tensor in another order than that of the file; nothing is copied. */
public final class PlacedElements implements Elements {

  /** Takes numbers that lie at the same distance from each other. */
  private interface Reading {
    void read(long at, long step, int n, int to);
  }

  private final Components numbers;
  private final Placement placement;
  private final long[] dims;
  private final long count;

  /**
   * The numbers.
   *
   * @param placement counts in numbers: two for a complex element
   */
  public PlacedElements(Components numbers, Placement placement) {
    this.numbers = numbers;
    this.placement = placement;
    this.dims = placement.dims();
    long all = 1;
    for (long dim : dims) {
      all = Math.multiplyExact(all, dim);
    }
    this.count = all;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public boolean narrow() {
    return numbers.narrow();
  }

  @Override
  public Elements widenedBy(Halves loop) {
    return new PlacedElements(numbers.widenedBy(loop), placement);
  }

  @Override
  public void read(long from, int n, float[] into) {
    read(from, n, (at, step, length, to) -> numbers.read(at, step, length, into, to));
  }

  @Override
  public void read(long from, int n, double[] into) {
    read(from, n, (at, step, length, to) -> numbers.read(at, step, length, into, to));
  }

  private void read(long from, int n, Reading reading) {
    Objects.checkFromIndexSize(from, n, count);
    if (n == 0) {
      return;
    }
    long[] index = indexOf(from);
    int last = dims.length - 1;
    for (int done = 0; done < n; ) {
      long base = placement.base(index);
      Axis axis = placement.last(index);
      while (done < n && index[last] < dims[last]) {
        int length = (int) Math.min(n - done, axis.run(index[last]));
        reading.read(base + axis.at(index[last]), axis.step(), length, done);
        done += length;
        index[last] += length;
      }
      carry(index);
    }
  }

  private long[] indexOf(long from) {
    long[] index = new long[dims.length];
    long rest = from;
    for (int i = dims.length - 1; i >= 0; i--) {
      index[i] = rest % dims[i];
      rest /= dims[i];
    }
    return index;
  }

  private void carry(long[] index) {
    for (int i = dims.length - 1; i > 0 && index[i] >= dims[i]; i--) {
      index[i] = 0;
      index[i - 1]++;
    }
  }
}
