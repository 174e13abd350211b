package org.cannadvisor.formats.dump;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cannadvisor.formats.ByteSource;

/**
 * The slices of a tensor as one: a row of the first slice, one of the second and so on, then the
 * next row of the first. A row is what lies behind one index of the dimensions before the one that
 * was cut. Nothing is copied until it is asked for.
 */
final class JoinedBytes implements ByteSource {

  /**
   * A slice.
   *
   * @param row bytes of a row in it
   * @param skipped of these, how many at the start the slice before has, too
   */
  record Part(ByteSource bytes, long row, long skipped) {

    long width() {
      return row - skipped;
    }
  }

  /** Slices of more than this are too large to be copied together. */
  private static final long LARGEST_COPY = 1L << 26;

  private final List<Piece> pieces = new ArrayList<>();
  private final long width;
  private final long rows;

  JoinedBytes(List<Part> parts, long rows) {
    long at = 0;
    for (Part part : parts) {
      if (part.width() > 0) {
        pieces.add(new Piece(part, at));
        at += part.width();
      }
    }
    this.width = at;
    this.rows = rows;
  }

  @Override
  public long size() {
    return width * rows;
  }

  @Override
  public boolean isMappable() {
    return false;
  }

  @Override
  public Optional<ByteBuffer> slice(long offset, long length) {
    if (offset < 0 || length < 0 || length > LARGEST_COPY || offset > size() - length) {
      return Optional.empty();
    }
    ByteBuffer copy = ByteBuffer.allocate((int) length);
    return fill(offset, copy)
        ? Optional.of(copy.flip().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN))
        : Optional.empty();
  }

  @Override
  public boolean fill(long offset, ByteBuffer into) {
    if (offset < 0 || offset > size() - into.remaining()) {
      return false;
    }
    long at = offset;
    while (into.hasRemaining()) {
      long inRow = at % width;
      Piece piece = piece(inRow);
      int length = (int) Math.min(into.remaining(), piece.end() - inRow);
      if (!piece.copy(at / width, inRow, length, into)) {
        return false;
      }
      at += length;
    }
    return true;
  }

  private Piece piece(long inRow) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).start <= inRow) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pieces.get(low);
  }

  /** A slice and where in a row of the whole it begins. Short runs are copied from a map. */
  private static final class Piece {

    private static final int LONG_RUN = 1 << 14;
    private static final long WINDOW = 1L << 28;

    private final Part part;
    private final long start;
    private final AtomicReferenceArray<ByteBuffer> windows;

    Piece(Part part, long start) {
      this.part = part;
      this.start = start;
      this.windows = new AtomicReferenceArray<>((int) (part.bytes().size() / WINDOW + 1));
    }

    long end() {
      return start + part.width();
    }

    boolean copy(long row, long inRow, int length, ByteBuffer into) {
      long from = row * part.row() + part.skipped() + inRow - start;
      if (length < LONG_RUN && from / WINDOW == (from + length - 1) / WINDOW) {
        return copyMapped(from, length, into);
      }
      int limit = into.limit();
      into.limit(into.position() + length);
      boolean filled = part.bytes().fill(from, into);
      into.limit(limit);
      return filled;
    }

    private boolean copyMapped(long from, int length, ByteBuffer into) {
      int number = (int) (from / WINDOW);
      ByteBuffer window = windows.get(number);
      if (window == null) {
        long first = number * WINDOW;
        Optional<ByteBuffer> opened =
            part.bytes().slice(first, Math.min(WINDOW, part.bytes().size() - first));
        if (opened.isEmpty()) {
          return false;
        }
        window = opened.get();
        windows.set(number, window);
      }
      into.put(into.position(), window, (int) (from % WINDOW), length);
      into.position(into.position() + length);
      return true;
    }
  }
}
