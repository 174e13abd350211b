package org.cannadvisor.tensor.layout;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Axes;
import org.cannadvisor.tensor.Axis;
import org.cannadvisor.tensor.Placement;

/** A tensor as it lies: its dimensions and how far their indices are apart, in numbers. */
final class Source {

  private final StoredTensor tensor;
  private final int parts;
  private final long[] steps;

  Source(StoredTensor tensor) {
    this.tensor = tensor;
    this.parts = tensor.type().isComplex() ? 2 : 1;
    this.steps = new long[tensor.dims().size()];
    long step = parts;
    for (int i = 0; i < steps.length; i++) {
      int at = tensor.fortran() ? i : steps.length - 1 - i;
      steps[at] = step;
      step *= tensor.dims().get(at);
    }
  }

  Format format() {
    return tensor.format();
  }

  int groups() {
    return tensor.groups();
  }

  List<Long> dims() {
    return tensor.dims();
  }

  int rank() {
    return steps.length;
  }

  int parts() {
    return parts;
  }

  long count() {
    return tensor.count();
  }

  /** Whether the last dimension varies fastest. */
  boolean isDense() {
    return !tensor.fortran();
  }

  long dim(int at) {
    return tensor.dims().get(at);
  }

  long step(int at) {
    return steps[at];
  }

  /** A dimension of which only the first indices are read. */
  Axis cut(int at, long size) throws LayoutException {
    if (size > dim(at)) {
      throw new LayoutException(
          "Dimension %d of shape %s is smaller than the %d expected.".formatted(at, dims(), size));
    }
    return Axis.plain(size, step(at));
  }

  /** The place of every number: the dimensions, and the parts of a complex element. */
  Placement axes(List<Axis> axes) {
    List<Axis> all = new ArrayList<>(axes);
    all.add(Axis.plain(parts, 1));
    return Axes.of(all);
  }

  static long count(List<Long> dims) throws LayoutException {
    try {
      return dims.contains(0L) ? 0 : dims.stream().reduce(1L, Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw new LayoutException("The shape " + dims + " has more elements than any file.");
    }
  }
}
