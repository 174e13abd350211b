package org.cannadvisor.formats.onnx;

import java.nio.charset.StandardCharsets;
import org.cannadvisor.formats.ByteSource;

/** The bytes of a protobuf message, seen through a window that moves along with the reading. */
final class Wire {

  private static final int WINDOW = 1 << 16;
  private static final int LONGEST_TEXT = 4096;

  private final ByteSource bytes;
  private final byte[] window;
  private long start;
  private int filled;

  Wire(ByteSource bytes) {
    this.bytes = bytes;
    this.window = new byte[(int) Math.max(1, Math.min(WINDOW, bytes.size()))];
  }

  /** The message that is the whole file. */
  Fields whole() {
    return new Fields(this, 0, bytes.size());
  }

  int at(long position) throws DamagedException {
    if (position < start || position >= start + filled) {
      fill(position);
    }
    return window[(int) (position - start)] & 0xFF;
  }

  private void fill(long position) throws DamagedException {
    start = position;
    filled = Math.max(0, bytes.read(position, window, window.length));
    if (filled == 0) {
      throw new DamagedException("end of file");
    }
  }

  /** A text of a length that was checked against its message; what is too long is cut. */
  String text(long from, long to) throws DamagedException {
    int length = (int) Math.min(to - from, LONGEST_TEXT);
    if (from >= start && from + length <= start + filled) {
      return new String(window, (int) (from - start), length, StandardCharsets.UTF_8);
    }
    byte[] copy = new byte[length];
    for (int i = 0; i < length; i++) {
      copy[i] = (byte) at(from + i);
    }
    return new String(copy, StandardCharsets.UTF_8);
  }

  long fixed(long from, int size) throws DamagedException {
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = value << 8 | at(from + i);
    }
    return value;
  }
}
