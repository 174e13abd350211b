package org.cannadvisor.formats;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A part of a source, as a source of its own.
 *
 * @param start where it begins in {@code whole}
 */
public record PartOf(ByteSource whole, long start, long size) implements ByteSource {

  @Override
  public Optional<ByteBuffer> slice(long offset, long length) {
    return offset < 0 || length < 0 || offset > size - length
        ? Optional.empty()
        : whole.slice(start + offset, length);
  }

  @Override
  public boolean isMappable() {
    return whole.isMappable();
  }

  @Override
  public boolean fill(long offset, ByteBuffer into) {
    return offset >= 0 && offset <= size - into.remaining() && whole.fill(start + offset, into);
  }
}
