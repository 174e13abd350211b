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
}
