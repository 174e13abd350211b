package org.cannadvisor.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.MappedFile;
import org.cannadvisor.formats.npy.NpyBytes;
import org.cannadvisor.formats.npy.NpyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tensor that no byte array holds: 2.25 GiB, nearly all of them holes in the file. */
final class LargeFileTest {

  private static final int COUNT = 9 << 26;
  private static final long BYTES = 4L * COUNT;

  @TempDir private Path folder;

  @Test
  void valuesBehindTwoGibibytes() throws IOException, DamagedFileException {
    assumeTrue(Files.getFileStore(folder).getUsableSpace() > 2 * BYTES, "the disk is short");
    Path file = folder.resolve("large.npy");
    byte[] head = NpyBytes.array("<f4", false, List.of(COUNT), new byte[0]);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.write(head);
      large.setLength(head.length + BYTES);
      large.seek(head.length + BYTES - 4);
      large.writeInt(Integer.reverseBytes(Float.floatToIntBits(7)));
      large.seek(head.length + (2L << 30) - 2);
      large.writeInt(Integer.reverseBytes(0x40404040));
    }

    try (MappedFile mapped = new MappedFile(file)) {
      Elements elements = StoredElements.of(NpyReader.read(mapped, "large.npy"));
      double[] last = new double[2];
      elements.read(COUNT - 2L, 2, last);
      float[] border = new float[4];
      elements.read((2L << 28) - 2, 4, border);

      assertEquals(COUNT, elements.count());
      assertEquals(0, last[0]);
      assertEquals(7, last[1]);
      assertEquals(Float.intBitsToFloat(0x40400000), border[1]);
      assertEquals(Float.intBitsToFloat(0x00004040), border[2]);
    }
  }
}
