package org.cannadvisor.tensor.layout;

import java.util.List;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.StoredElements;

/** The values of a stored tensor along other axes, taken one by one as they are read. */
final class Gathered implements Elements {

  private final StoredElements stored;
  private final Axis[] axes;
  private final long count;

  private Gathered(StoredElements stored, Axis[] axes) {
    this.stored = stored;
    this.axes = axes;
    long product = 1;
    for (Axis axis : axes) {
      product = Math.multiplyExact(product, axis.size());
    }
    count = product;
  }

  /** With the last axis varying fastest. */
  static Elements of(StoredTensor tensor, List<Axis> axes) {
    return new Gathered(StoredElements.of(tensor), axes.toArray(new Axis[0]));
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public boolean narrow() {
    return stored.narrow();
  }

  private interface Into {
    void put(int place, double value);
  }

  @Override
  public void read(long from, int n, float[] into) {
    gather(from, n, (place, value) -> into[place] = (float) value);
  }

  @Override
  public void read(long from, int n, double[] into) {
    gather(from, n, (place, value) -> into[place] = value);
  }

  private void gather(long from, int n, Into into) {
    int[] index = new int[axes.length];
    long rest = from;
    for (int k = axes.length - 1; k >= 0; k--) {
      index[k] = (int) (rest % axes[k].size());
      rest /= axes[k].size();
    }
    Axis last = axes[axes.length - 1];
    StoredElements.Cursor cursor = stored.cursor();
    int done = 0;
    while (done < n) {
      long base = base(index);
      int run = Math.min(n - done, last.size() - index[axes.length - 1]);
      for (int i = 0; i < run; i++) {
        into.put(done + i, cursor.at(base + last.at(index[axes.length - 1] + i)));
      }
      done += run;
      index[axes.length - 1] += run - 1;
      step(index);
    }
  }

  /** Where the element with these indexes lies, but for the last one. */
  private long base(int[] index) {
    long base = 0;
    for (int k = 0; k < axes.length - 1; k++) {
      base += axes[k].at(index[k]);
    }
    return base;
  }

  private void step(int[] index) {
    for (int k = axes.length - 1; k >= 0; k--) {
      index[k]++;
      if (index[k] < axes[k].size() || k == 0) {
        return;
      }
      index[k] = 0;
    }
  }
}
