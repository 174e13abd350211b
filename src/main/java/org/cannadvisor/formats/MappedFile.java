package org.cannadvisor.formats;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file of any size, mapped slice by slice; small slices are copied, since a process may have only
 * some ten thousand maps. Slices stay readable after it is closed.
 */
public final class MappedFile implements ByteSource, Closeable {

  private static final int SMALL = 1 << 16;

  private final FileChannel channel;
  private final long size;

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

  private Optional<ByteBuffer> copy(long offset, int length) {
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
    long next = offset;
    try {
      while (into.hasRemaining()) {
        int read = channel.read(into, next);
        if (read < 0) {
          return false;
        }
        next += read;
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
