package org.cannadvisor.identify;

import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Sizes;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.StoredElements;

/** A tensor and the values of its first picture. */
final class Tensor {

  private final StoredTensor stored;
  private final Shape shape;
  private final float[] values;

  Tensor(StoredTensor stored, Shape shape, float[] values) {
    this.stored = stored;
    this.shape = shape;
    this.values = values;
  }

  /** Both tensors are held in memory, which a picture of 8192 × 4096 × 3 float32 would fill. */
  static final int MOST = 1 << 25;

  static Tensor of(StoredTensor stored) throws DamagedFileException {
    return of(stored, Shape.of(pictured(stored)));
  }

  private static List<Long> pictured(StoredTensor stored) throws DamagedFileException {
    long count = Sizes.count(stored.dims());
    int rank = stored.dims().size();
    long one = count;
    for (int i = 0; i < rank - 3 && count > 0; i++) {
      one /= stored.dims().get(i);
    }
    if (one > MOST) {
      throw new DamagedFileException(
          "%s: expected a picture of at most %d values, found %s. Maybe give one picture alone."
              .formatted(stored.name(), MOST, stored.dims()));
    }
    return stored.dims();
  }

  private static Tensor of(StoredTensor stored, Shape shape) throws DamagedFileException {
    return new Tensor(stored, shape, read(stored, (int) shape.count()));
  }

  /** Whether all its numbers are one and the same; infinities and NaN say nothing. */
  boolean isConstant() {
    float only = Float.NaN;
    for (float value : values) {
      if (Float.isFinite(value)) {
        if (value != only && !Float.isNaN(only)) {
          return false;
        }
        only = value;
      }
    }
    return true;
  }

  /** All its bytes as another type. */
  Elements as(ElementType type, boolean bigEndian) throws DamagedFileException {
    long bytes = Math.min(stored.bytes().size(), stored.type().bytes(stored.count()));
    return StoredElements.of(
        new StoredTensor(
            stored.name(),
            type,
            stored.format(),
            List.of(bytes * 8 / type.bits()),
            List.of(),
            1,
            stored.bytes(),
            bigEndian,
            false,
            0));
  }

  private static float[] read(StoredTensor tensor, int count) throws DamagedFileException {
    if (tensor.type().isComplex()) {
      throw new DamagedFileException(
          tensor.name() + ": expected real numbers, found " + tensor.type().label() + ".");
    }
    Elements elements = StoredElements.of(tensor);
    float[] values = new float[count];
    elements.read(0, count, values);
    return values;
  }

  StoredTensor stored() {
    return stored;
  }

  Shape shape() {
    return shape;
  }

  /** In the order of its dimensions. */
  float[] values() {
    return values;
  }
}
