package org.cannadvisor.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Bytes of a test. */
public final class InMemory implements ByteSource {

  private final ByteBuffer bytes;

  public InMemory(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  @Override
  public long size() {
    return bytes.limit();
  }

  @Override
  public Optional<ByteBuffer> slice(long offset, long length) {
    return offset < 0 || length < 0 || offset > size() - length
        ? Optional.empty()
        : Optional.of(bytes.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN));
  }
}
