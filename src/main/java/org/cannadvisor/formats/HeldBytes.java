package org.cannadvisor.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Bytes that were unpacked into memory. */
public final class HeldBytes implements ByteSource {

  private final byte[] bytes;

  /** Holds them; nobody else may change them. */
  public HeldBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public Optional<ByteBuffer> slice(long offset, long length) {
    if (offset < 0 || length < 0 || offset > bytes.length - length) {
      return Optional.empty();
    }
    ByteBuffer part = ByteBuffer.wrap(bytes).slice((int) offset, (int) length);
    return Optional.of(part.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN));
  }
}
