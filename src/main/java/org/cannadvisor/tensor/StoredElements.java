package org.cannadvisor.tensor;

import org.cannadvisor.formats.tensor.StoredTensor;

/** The values of a stored tensor in the order of its file. */
public final class StoredElements implements Elements {

  private final long count;
  private final boolean narrow;
  private final int bytesEach;
  private final Decoder decoder;
  private final Windows windows;

  private StoredElements(StoredTensor tensor) {
    count = tensor.count();
    narrow = tensor.type().narrow();
    bytesEach = tensor.type().bits() / 8;
    decoder = Decoders.of(tensor.type());
    windows = new Windows(tensor.bytes(), tensor.type().bytes(count), tensor.bigEndian());
  }

  /** The values of a tensor. */
  public static Elements of(StoredTensor tensor) {
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
}
