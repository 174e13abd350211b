package org.cannadvisor.formats.framework;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.cannadvisor.formats.ByteSource;

/**
 * Values of which the last one stands for all that follow: how TensorFlow writes a constant tensor.
 *
 * @param some the values that there are; of none, all are zero
 * @param width bytes of a value
 * @param size bytes of all
 */
record FilledBytes(ByteSource some, int width, long size) implements ByteSource {

  private static final int LARGEST_COPY = 1 << 26;

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
    Optional<byte[]> last = last();
    int there = (int) Math.min(into.remaining(), Math.max(0, some.size() - offset));
    int limit = into.limit();
    into.limit(into.position() + there);
    boolean filled = last.isPresent() && (there == 0 || some.fill(offset, into));
    into.limit(limit);
    for (long at = offset + there; filled && into.hasRemaining(); at++) {
      into.put(last.get()[(int) (at % width)]);
    }
    return filled;
  }

  private Optional<byte[]> last() {
    byte[] value = new byte[width];
    boolean there = some.size() < width || some.fill(some.size() - width, ByteBuffer.wrap(value));
    return there ? Optional.of(value) : Optional.empty();
  }
}
