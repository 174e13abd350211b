package org.cannadvisor.tensor.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cannadvisor.formats.ByteSource;

/**
 * The bytes of a tensor, seen through windows of at most 32 MB. Each is opened when it is first
 * needed and kept: a mapped one costs nothing but addresses, and opening it again would cost more
 * than reading it.
 */
final class Windows implements Extents {

  /** Elements of a window; a multiple of 8, so that each begins with a whole byte. */
  private static final int ELEMENTS = 1 << 22;

  private final ByteSource bytes;
  private final int size;
  private final ByteOrder order;
  private final AtomicReferenceArray<ByteBuffer> opened;

  Windows(ByteSource bytes, int bits, boolean bigEndian) {
    this.bytes = bytes;
    this.size = ELEMENTS / 8 * bits;
    this.order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    this.opened = new AtomicReferenceArray<>((int) ((bytes.size() + size - 1) / size));
  }

  @Override
  public int elements() {
    return ELEMENTS;
  }

  @Override
  public ByteBuffer with(long element) {
    int number = (int) (element / ELEMENTS);
    ByteBuffer found = opened.get(number);
    if (found == null) {
      found = open(number);
      opened.set(number, found);
    }
    return found;
  }

  private ByteBuffer open(int number) {
    long start = (long) number * size;
    return bytes
        .slice(start, Math.min(size, bytes.size() - start))
        .orElseThrow(() -> Extents.gone(null))
        .order(order);
  }
}
