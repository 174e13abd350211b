package org.cannadvisor.formats;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of any size, mapped slice by slice; small slices are copied, since a process may have only
 * some ten thousand maps. Its beginning, where headers are looked at piece by piece, is read once:
 * of a tiny file that is all. Slices stay readable after it is closed.
 */
public final class MappedFile implements ByteSource, Closeable {

  private static final int SMALL = 1 << 16;
  private static final int HEAD = 1 << 12;

  private final FileChannel channel;
  private final long size;
  private volatile @Nullable ByteBuffer head;

  public MappedFile(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
    size = channel.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public Optional<ByteBuffer> slice(long offset, long length) {
    if (offset < 0 || length < 0 || length > Integer.MAX_VALUE || offset > size - length) {
      return Optional.empty();
    }
    try {
      if (length <= SMALL) {
        return copy(offset, (int) length);
      }
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, offset, length);
      return Optional.of(bytes.order(ByteOrder.LITTLE_ENDIAN));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<ByteBuffer> copy(long offset, int length) throws IOException {
    if (offset + length <= HEAD) {
      ByteBuffer part = head().slice((int) offset, length);
      return Optional.of(part.order(ByteOrder.LITTLE_ENDIAN));
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    return fill(offset, bytes)
        ? Optional.of(bytes.flip().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN))
        : Optional.empty();
  }

  @Override
  public boolean fill(long offset, ByteBuffer into) {
    if (offset < 0 || offset > size - into.remaining()) {
      return false;
    }
    try {
      if (size <= HEAD) {
        into.put(head().slice((int) offset, into.remaining()));
        return true;
      }
      return read(offset, into);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean read(long offset, ByteBuffer into) throws IOException {
    long next = offset;
    while (into.hasRemaining()) {
      int read = channel.read(into, next);
      if (read < 0) {
        return false;
      }
      next += read;
    }
    return true;
  }

  /** The first bytes; several threads may read them at once, and then read the same. */
  private ByteBuffer head() throws IOException {
    ByteBuffer known = head;
    if (known == null) {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(HEAD, size));
      if (!read(0, bytes)) {
        throw new EOFException();
      }
      known = bytes.flip().asReadOnlyBuffer();
      head = known;
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
