package org.cannadvisor.formats.onnx;

/** A file in memory. */
final class Bytes implements OnnxBytes {

  private final byte[] content;

  Bytes(byte[] content) {
    this.content = content;
  }

  @Override
  public long size() {
    return content.length;
  }

  @Override
  public int read(long position, byte[] into, int length) {
    int count = (int) Math.min(length, content.length - position);
    if (count <= 0) {
      return 0;
    }
    System.arraycopy(content, (int) position, into, 0, count);
    return count;
  }
}
