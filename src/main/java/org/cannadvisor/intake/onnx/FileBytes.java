package org.cannadvisor.intake.onnx;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.cannadvisor.formats.onnx.OnnxBytes;
import org.cannadvisor.intake.BinaryFile;

/** A file of the project as the parser wants it. */
record FileBytes(BinaryFile file) implements OnnxBytes {

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public int read(long position, byte[] into, int length) {
    long rest = file.size() - position;
    int wanted = (int) Math.min(length, Math.max(0, rest));
    Optional<ByteBuffer> slice = file.slice(position, wanted);
    slice.ifPresent(bytes -> bytes.get(into, 0, wanted));
    return slice.isPresent() ? wanted : 0;
  }
}
