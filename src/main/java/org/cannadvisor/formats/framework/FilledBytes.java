package org.cannadvisor.formats.framework;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;

/** Values of which the last one stands for all that follow: how TensorFlow writes a constant. */
final class FilledBytes implements ByteSource {

  private static final int LARGEST_COPY = 1 << 26;
  private static final int REPEATED = 512;

  private final ByteSource some;
  private final byte[] rest;
  private final int width;
  private final long size;

  /**
   * @param rest the last value several times
   */
  private FilledBytes(ByteSource some, byte[] rest, int width, long size) {
    this.some = some;
    this.rest = rest;
    this.width = width;
    this.size = size;
  }

  /**
   * The values and what follows them.
   *
   * @param some the values that there are, whole ones; of none, all are zero
   * @param width bytes of a value
   * @param size bytes of all
   * @throws DamagedFileException where the last value cannot be read
   */
  static FilledBytes of(ByteSource some, int width, long size) throws DamagedFileException {
    byte[] last = new byte[width];
    if (some.size() > 0 && !some.fill(some.size() - width, ByteBuffer.wrap(last))) {
      throw new DamagedFileException("The last of the values cannot be read.");
    }
    ByteBuffer rest = ByteBuffer.allocate(width * REPEATED);
    while (rest.hasRemaining()) {
      rest.put(last);
    }
    return new FilledBytes(some, rest.array(), width, size);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isMappable() {
    return false;
  }

  @Override
  public Optional<ByteBuffer> slice(long offset, long length) {
    if (offset < 0 || length < 0 || length > LARGEST_COPY || offset > size - length) {
      return Optional.empty();
    }
    ByteBuffer copy = ByteBuffer.allocate((int) length);
    return fill(offset, copy)
        ? Optional.of(copy.flip().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN))
        : Optional.empty();
  }

  @Override
  public boolean fill(long offset, ByteBuffer into) {
    if (offset < 0 || offset > size - into.remaining()) {
      return false;
    }
    int there = (int) Math.min(into.remaining(), Math.max(0, some.size() - offset));
    int limit = into.limit();
    into.limit(into.position() + there);
    boolean filled = there == 0 || some.fill(offset, into);
    into.limit(limit);
    long at = offset + there;
    while (filled && into.hasRemaining()) {
      int start = (int) (at % width);
      int length = Math.min(into.remaining(), rest.length - start);
      into.put(rest, start, length);
      at += length;
    }
    return filled;
  }
}
