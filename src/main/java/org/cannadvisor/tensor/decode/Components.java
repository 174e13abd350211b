package org.cannadvisor.tensor.decode;

import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Sizes;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * The numbers of a stored tensor in the order in which they lie in the file. A complex element is
 * two of them. Safe for several threads.
 */
public final class Components {

  private final long count;
  private final boolean narrow;
  private final int parts;
  private final Extents windows;
  private final Copies copies;
  private final Decoder decoder;

  private Components(Components other, Decoder decoder) {
    this.count = other.count;
    this.narrow = other.narrow;
    this.parts = other.parts;
    this.copies = other.copies;
    this.windows = other.windows;
    this.decoder = decoder;
  }

  private Components(StoredTensor tensor, long count) {
    ElementType type = part(tensor.type());
    this.count = count;
    this.narrow = type.narrow();
    this.parts = tensor.type().isComplex() ? 2 : 1;
    this.copies = new Copies(tensor.bytes(), type.bits(), tensor.bigEndian());
    this.windows =
        tensor.bytes().isMappable()
            ? new Windows(tensor.bytes(), type.bits(), tensor.bigEndian())
            : copies;
    this.decoder = Decoder.of(type);
  }

  /** The numbers of a tensor; its file is not read yet. */
  public static Components of(StoredTensor tensor) throws DamagedFileException {
    if (!tensor.flaw().isEmpty()) {
      throw new DamagedFileException(tensor.flaw());
    }
    long needed = Sizes.bytes(tensor.type(), tensor.dims());
    if (needed > tensor.bytes().size()) {
      throw new DamagedFileException(
          "Expected %d bytes of values (%s %s), found %d."
              .formatted(needed, tensor.type().label(), tensor.dims(), tensor.bytes().size()));
    }
    int parts = tensor.type().isComplex() ? 2 : 1;
    return new Components(tensor, Sizes.count(tensor.dims()) * parts);
  }

  private static ElementType part(ElementType type) {
    return switch (type) {
      case COMPLEX32 -> ElementType.FLOAT16;
      case COMPLEX64 -> ElementType.FLOAT;
      case COMPLEX128 -> ElementType.DOUBLE;
      default -> type;
    };
  }

  /** The same numbers, those of float16 widened by {@code loop}. */
  public Components widenedBy(Halves loop) {
    return new Components(this, decoder.widenedBy(loop));
  }

  /** How many numbers. */
  public long count() {
    return count;
  }

  /** How many numbers an element is. */
  public int parts() {
    return parts;
  }

  /** Whether each is a float32. */
  public boolean narrow() {
    return narrow;
  }

  /**
   * Reads {@code n} numbers.
   *
   * @param at the first one
   * @param step from one to the next
   * @param to where in {@code into} the first one goes
   */
  public void read(long at, long step, int n, float[] into, int to) {
    floats(windows, at, step, n, into, to);
  }

  /** As the other, for numbers that a float32 does not hold. */
  public void read(long at, long step, int n, double[] into, int to) {
    doubles(windows, at, step, n, into, to);
  }

  /**
   * Reads {@code n} numbers that lie side by side. Faster than {@link #read} where the same thread
   * reads what follows soon, and much slower where it does not.
   *
   * @param at the first one
   * @param to where in {@code into} the first one goes
   */
  public void stream(long at, int n, float[] into, int to) {
    floats(copies, at, 1, n, into, to);
  }

  /** As the other, for numbers that a float32 does not hold. */
  public void stream(long at, int n, double[] into, int to) {
    doubles(copies, at, 1, n, into, to);
  }

  private void floats(Extents extents, long at, long step, int n, float[] into, int to) {
    try {
      for (int done = 0; done < n; ) {
        long from = at + done * step;
        int place = (int) (from % extents.elements());
        int now = (int) Math.min(n - done, within(extents, place, step));
        decoder.floats(extents.with(from), place, (int) step, now, into, to + done);
        done += now;
      }
    } catch (InternalError e) {
      // how the virtual machine says that a mapped file became shorter
      throw Extents.gone(e);
    }
  }

  private void doubles(Extents extents, long at, long step, int n, double[] into, int to) {
    try {
      for (int done = 0; done < n; ) {
        long from = at + done * step;
        int place = (int) (from % extents.elements());
        int now = (int) Math.min(n - done, within(extents, place, step));
        decoder.doubles(extents.with(from), place, (int) step, now, into, to + done);
        done += now;
      }
    } catch (InternalError e) {
      throw Extents.gone(e);
    }
  }

  /** How many numbers from a place on lie in the same extent. */
  private static long within(Extents extents, int place, long step) {
    return step == 0 ? Integer.MAX_VALUE : (extents.elements() - place + step - 1) / step;
  }
}
