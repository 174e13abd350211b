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
  private final Windows windows;
  private final Decoder decoder;

  private Components(StoredTensor tensor, long count) {
    ElementType type = part(tensor.type());
    this.count = count;
    this.narrow = type.narrow();
    this.parts = tensor.type().isComplex() ? 2 : 1;
    this.windows = new Windows(tensor.bytes(), type.bits(), tensor.bigEndian());
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
    try {
      for (int done = 0; done < n; ) {
        long from = at + done * step;
        int place = (int) (from % Windows.ELEMENTS);
        int now = (int) Math.min(n - done, inWindow(place, step));
        decoder.floats(windows.with(from), place, (int) step, now, into, to + done);
        done += now;
      }
    } catch (InternalError e) {
      // how the virtual machine says that a mapped file became shorter
      throw Windows.gone(e);
    }
  }

  /** As the other, for numbers that a float32 does not hold. */
  public void read(long at, long step, int n, double[] into, int to) {
    try {
      for (int done = 0; done < n; ) {
        long from = at + done * step;
        int place = (int) (from % Windows.ELEMENTS);
        int now = (int) Math.min(n - done, inWindow(place, step));
        decoder.doubles(windows.with(from), place, (int) step, now, into, to + done);
        done += now;
      }
    } catch (InternalError e) {
      throw Windows.gone(e);
    }
  }

  /** How many numbers from a place on lie in the same window. */
  private static long inWindow(int place, long step) {
    return step == 0 ? Integer.MAX_VALUE : (Windows.ELEMENTS - place + step - 1) / step;
  }
}
