package org.cannadvisor.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Files with values that differ a little: float32, float16, and blocks of channels. */
final class Pairs {

  static final int ELEMENTS = 1 << 24;

  private Pairs() {}

  /** Which of the files of a pair. */
  enum Side {
    MY,
    GOLDEN
  }

  /** Writes {@link #ELEMENTS} values of a type of two or four bytes. */
  static Path write(Path folder, Side side, int bytes) throws IOException {
    Path file = folder.resolve(side + "-" + bytes + ".bin");
    SplittableRandom random = new SplittableRandom(1);
    ByteBuffer block = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < ELEMENTS; ) {
        block.clear();
        for (; block.remaining() >= bytes && i < ELEMENTS; i++) {
          put(random, side, bytes, block);
        }
        out.write(block.array(), 0, block.position());
      }
    }
    return file;
  }

  private static void put(SplittableRandom random, Side side, int bytes, ByteBuffer into) {
    int value = random.nextInt(0x1000);
    int error = random.nextInt(3) - 1;
    int here = side == Side.MY ? value + error : value;
    if (bytes == Short.BYTES) {
      into.putShort((short) (0x2C00 + here | random.nextInt(2) << 15));
    } else {
      into.putFloat((here - 0x800) * 1e-3f);
    }
  }
}
