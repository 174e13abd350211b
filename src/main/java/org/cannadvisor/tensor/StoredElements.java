package org.cannadvisor.tensor;

import java.nio.ByteBuffer;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.StoredTensor;

/** The values of a stored tensor in the order of its file. */
public final class StoredElements implements Elements {

  private final ElementType type;
  private final long count;
  private final boolean narrow;
  private final int bytesEach;
  private final Decoder decoder;
  private final Windows windows;

  private StoredElements(StoredTensor tensor) {
    type = tensor.type();
    count = tensor.count();
    narrow = tensor.type().narrow();
    bytesEach = tensor.type().bits() / 8;
    decoder = Decoders.of(tensor.type());
    windows = new Windows(tensor.bytes(), tensor.type().bytes(count), tensor.bigEndian());
  }

  /** The values of a tensor. */
  public static StoredElements of(StoredTensor tensor) {
    return new StoredElements(tensor);
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public boolean narrow() {
    return narrow;
  }

  @Override
  public void read(long from, int n, float[] into) {
    for (int done = 0; done < n; ) {
      int run = run(from + done, n - done);
      decoder.decode(windows.at((from + done) * bytesEach), at(from + done), run, into, done);
      done += run;
    }
  }

  @Override
  public void read(long from, int n, double[] into) {
    for (int done = 0; done < n; ) {
      int run = run(from + done, n - done);
      decoder.decode(windows.at((from + done) * bytesEach), at(from + done), run, into, done);
      done += run;
    }
  }

  private int at(long element) {
    return (int) (element * bytesEach % Windows.SIZE);
  }

  /** How many of the next elements lie in one window. */
  private int run(long from, int wanted) {
    return Math.min(wanted, (Windows.SIZE - at(from)) / bytesEach);
  }

  /** A way to single elements, for one thread. */
  public Cursor cursor() {
    return new Cursor();
  }

  /** Takes single elements; near ones are found without looking for their window. */
  public final class Cursor {
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long start = -1;

    /** The element with an index. */
    public double at(long element) {
      long position = element * bytesEach;
      long from = position - position % Windows.SIZE;
      if (from != start) {
        window = windows.at(position);
        start = from;
      }
      int at = (int) (position - from);
      return switch (type) {
        case FLOAT16 -> Decoders.half(window.getShort(at));
        case FLOAT -> window.getFloat(at);
        default -> decoder.decode(window, at);
      };
    }
  }
}
