package org.cannadvisor.formats;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Bytes that can be read anywhere without reading all: a file, or a part of one. */
public interface ByteSource {

  /** How many bytes there are. */
  long size();

  /**
   * Some of the bytes, read-only and little-endian; empty where they do not lie wholly inside, are
   * too many for one slice, or cannot be read.
   */
  Optional<ByteBuffer> slice(long offset, long length);

  /** Whether large slices are maps of a file; else each is a copy, which costs memory. */
  default boolean isMappable() {
    return true;
  }

  /**
   * Copies bytes from {@code offset} on until {@code into} is full; whole blocks that are read one
   * after the other are copied faster than a slice of them is mapped.
   *
   * @return whether all of them were there and could be read; where not, what {@code into} holds is
   *     unspecified
   */
  default boolean fill(long offset, ByteBuffer into) {
    Optional<ByteBuffer> found = slice(offset, into.remaining());
    found.ifPresent(into::put);
    return found.isPresent();
  }

  /**
   * Copies bytes from {@code position} on.
   *
   * @return how many were there; 0 past the end, or where they cannot be read
   */
  default int read(long position, byte[] into, int length) {
    int wanted = (int) Math.min(length, Math.max(0, size() - position));
    Optional<ByteBuffer> found = slice(position, wanted);
    found.ifPresent(bytes -> bytes.get(into, 0, wanted));
    return found.isPresent() ? wanted : 0;
  }
}
