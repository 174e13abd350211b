package org.cannadvisor.tensor.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.cannadvisor.formats.ByteSource;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a tensor that is read from its beginning to its end, copied extent by extent into
 * memory that its thread uses again and again. For each page that is mapped and touched for the
 * first time the kernel is entered, which takes twice as long as copying it does.
 */
final class Copies implements Extents {

  /** Bytes of an extent: few calls of the kernel, and still in the second-level cache. */
  private static final int BYTES = 1 << 16;

  private final ByteSource bytes;
  private final int bits;
  private final ByteOrder order;

  Copies(ByteSource bytes, int bits, boolean bigEndian) {
    this.bytes = bytes;
    this.bits = bits;
    this.order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /** A multiple of 8, so that each extent begins with a whole byte. */
  @Override
  public int elements() {
    return BYTES / bits * 8;
  }

  @Override
  public ByteBuffer with(long element) {
    return Shelf.OF_THREAD.get().with(this, element / elements());
  }

  private ByteBuffer filled(long number, ByteBuffer into) {
    int size = BYTES / bits * bits;
    long start = number * size;
    into.clear().limit((int) Math.min(size, bytes.size() - start));
    if (!bytes.fill(start, into)) {
      throw Extents.gone(null);
    }
    return into.flip().order(order);
  }

  /** The extents that a thread used last, of any tensors. */
  private static final class Shelf {

    static final ThreadLocal<Shelf> OF_THREAD = ThreadLocal.withInitial(Shelf::new);

    /** Enough for each of 32 channels that lie side by side in one tensor and apart in another. */
    private static final int PLACES = 40;

    private final @Nullable Copies[] owners = new @Nullable Copies[PLACES];
    private final long[] numbers = new long[PLACES];
    private final long[] uses = new long[PLACES];
    private final ByteBuffer[] buffers = new ByteBuffer[PLACES];
    private int filled;
    private long clock;

    ByteBuffer with(Copies owner, long number) {
      int oldest = 0;
      for (int i = 0; i < filled; i++) {
        if (owners[i] == owner && numbers[i] == number) {
          uses[i] = ++clock;
          return buffers[i];
        }
        if (uses[i] < uses[oldest]) {
          oldest = i;
        }
      }
      return fetched(owner, number, oldest);
    }

    private ByteBuffer fetched(Copies owner, long number, int oldest) {
      int place = oldest;
      if (filled < PLACES) {
        place = filled++;
        buffers[place] = ByteBuffer.allocateDirect(BYTES);
      }
      uses[place] = 0;
      numbers[place] = -1;
      owner.filled(number, buffers[place]);
      owners[place] = owner;
      numbers[place] = number;
      uses[place] = ++clock;
      return buffers[place];
    }
  }
}
