package org.cannadvisor.formats.onnx;

import java.io.IOException;

/** The bytes of a file, at any place. */
public interface OnnxBytes {

  /** How many there are. */
  long size();

  /**
   * Reads bytes from {@code position} on.
   *
   * @return how many were read; at least one unless {@code position} is at or past the end
   */
  int read(long position, byte[] into, int length) throws IOException;
}
