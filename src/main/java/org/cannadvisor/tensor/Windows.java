package org.cannadvisor.tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cannadvisor.formats.ByteSource;

/** The bytes of a tensor in mapped windows, each mapped when it is first needed. */
final class Windows {

  /** Bytes of a window: a multiple of the size of every element. */
  static final int SIZE = 3 << 24;

  private final ByteSource bytes;
  private final long size;
  private final ByteOrder order;
  private final AtomicReferenceArray<ByteBuffer> mapped;

  Windows(ByteSource bytes, long size, boolean bigEndian) {
    this.bytes = bytes;
    this.size = size;
    order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    mapped = new AtomicReferenceArray<>((int) ((size + SIZE - 1) / SIZE));
  }

  /** The window that holds a byte. */
  ByteBuffer at(long position) {
    int window = (int) (position / SIZE);
    ByteBuffer known = mapped.get(window);
    if (known != null) {
      return known;
    }
    long from = (long) window * SIZE;
    ByteBuffer found =
        bytes
            .slice(from, Math.min(SIZE, size - from))
            .orElseThrow(
                () -> new UncheckedIOException(new IOException("the file has become shorter")))
            .order(order);
    mapped.set(window, found);
    return found;
  }
}
