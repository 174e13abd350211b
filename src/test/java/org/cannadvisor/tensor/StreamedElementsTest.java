package org.cannadvisor.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.MappedFile;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tensors are read extent by extent into memory that many of them share. */
final class StreamedElementsTest {

  /** More than two extents of float32. */
  private static final int COUNT = 40_000;

  @TempDir private Path folder;

  private static byte[] ramp(int first) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * COUNT).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < COUNT; i++) {
      bytes.putFloat(first + i);
    }
    return bytes.array();
  }

  private static StoredTensor tensor(ByteSource bytes) {
    return new StoredTensor(
        "t",
        ElementType.FLOAT,
        Format.ND,
        List.of((long) COUNT),
        List.of(),
        1,
        bytes,
        false,
        false,
        0);
  }

  @Test
  void oneHundredTensorsInTurnKeepTheirOwnValues() throws DamagedFileException {
    List<Elements> tensors = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tensors.add(StoredElements.of(tensor(new InMemory(ramp(i)))));
    }
    float[] three = new float[3];
    for (long from : new long[] {0, 16_383, 32_767, COUNT - 3}) {
      for (int i = 0; i < 100; i++) {
        tensors.get(i).read(from, 3, three);
        assertEquals((float) (i + from), three[0]);
        assertEquals((float) (i + from + 2), three[2]);
      }
    }
  }

  @Test
  void aFileThatIsCutMeanwhileIsToldAndOthersGoOn() throws IOException, DamagedFileException {
    Path cut = Files.write(folder.resolve("cut.bin"), ramp(0));
    Path whole = Files.write(folder.resolve("whole.bin"), ramp(7));
    try (MappedFile first = new MappedFile(cut);
        MappedFile second = new MappedFile(whole)) {
      Elements gone = StoredElements.of(tensor(first));
      Elements other = StoredElements.of(tensor(second));
      try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
        channel.truncate(100);
      }
      float[] one = new float[1];
      assertThrows(UncheckedIOException.class, () -> gone.read(COUNT - 1, 1, one));
      other.read(COUNT - 1, 1, one);
      assertEquals(COUNT + 6, one[0]);
      assertThrows(UncheckedIOException.class, () -> gone.read(COUNT - 1, 1, one));
    }
  }
}
