package org.cannadvisor.tensor;

import java.util.ArrayList;
import java.util.List;

/** Elements whose place is the sum of what each dimension adds. */
public final class Axes implements Placement {

  private final List<Axis> axes;
  private final long[] dims;

  private Axes(List<Axis> axes) {
    this.axes = axes;
    this.dims = axes.stream().mapToLong(Axis::size).toArray();
  }

  /** From the slowest dimension to the fastest; those that lie behind each other become one. */
  public static Axes of(List<Axis> axes) {
    List<Axis> joined = new ArrayList<>();
    for (Axis axis : axes) {
      if (axis.size() != 1 || axis.at(0) != 0) {
        add(joined, axis);
      }
    }
    return new Axes(joined.isEmpty() ? List.of(Axis.plain(1, 1)) : List.copyOf(joined));
  }

  private static void add(List<Axis> joined, Axis axis) {
    int last = joined.size() - 1;
    if (last >= 0 && lieBehindEachOther(joined.get(last), axis)) {
      joined.set(last, Axis.plain(joined.get(last).size() * axis.size(), axis.step()));
    } else {
      joined.add(axis);
    }
  }

  private static boolean lieBehindEachOther(Axis slow, Axis fast) {
    return slow.isPlain() && fast.isPlain() && slow.step() == fast.step() * fast.size();
  }

  @Override
  public long[] dims() {
    return dims.clone();
  }

  @Override
  public long base(long[] index) {
    long at = 0;
    for (int i = 0; i < axes.size() - 1; i++) {
      at += axes.get(i).at(index[i]);
    }
    return at;
  }

  @Override
  public Axis last(long[] index) {
    return axes.get(axes.size() - 1);
  }
}
