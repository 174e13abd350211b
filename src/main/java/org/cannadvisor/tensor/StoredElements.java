package org.cannadvisor.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.decode.Components;
import org.cannadvisor.tensor.decode.Halves;

/**
 * The values of a stored tensor, in the order of its dimensions. A complex element is two values,
 * the real part first; packed elements count one by one.
 */
public final class StoredElements implements Elements {

  private final Components numbers;

  /** The numbers in the order of their file. */
  public StoredElements(Components numbers) {
    this.numbers = numbers;
  }

  /** The values; of a tensor whose first dimension varies fastest they are read transposed. */
  public static Elements of(StoredTensor tensor) throws DamagedFileException {
    Components numbers = Components.of(tensor);
    return tensor.fortran()
        ? new PlacedElements(numbers, transposed(tensor.dims(), numbers.parts()))
        : new StoredElements(numbers);
  }

  private static Placement transposed(List<Long> dims, int parts) {
    List<Axis> axes = new ArrayList<>();
    long step = parts;
    for (long dim : dims) {
      axes.add(Axis.plain(dim, step));
      step = dim == 0 ? 0 : step * dim;
    }
    axes.add(Axis.plain(parts, 1));
    return Axes.of(axes);
  }

  @Override
  public long count() {
    return numbers.count();
  }

  @Override
  public boolean narrow() {
    return numbers.narrow();
  }

  @Override
  public Elements widenedBy(Halves loop) {
    return new StoredElements(numbers.widenedBy(loop));
  }

  @Override
  public void read(long from, int n, float[] into) {
    Objects.checkFromIndexSize(from, n, numbers.count());
    numbers.stream(from, n, into, 0);
  }

  @Override
  public void read(long from, int n, double[] into) {
    Objects.checkFromIndexSize(from, n, numbers.count());
    numbers.stream(from, n, into, 0);
  }
}
