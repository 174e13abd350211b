package org.cannadvisor.formats.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.tensor.ElementType;
import org.junit.jupiter.api.Test;

final class OverflowFileTest {

  private static List<Overflow> read(byte[] record) throws DamagedFileException {
    byte[] file =
        new DumpBytes("Node_OpDebug", 1)
            .output(ElementType.UINT8, 2, List.of((long) record.length), record)
            .bytes();
    return OverflowFile.read(new InMemory(file), "Opdebug.Node_OpDebug.1.2.3");
  }

  @Test
  void theOlderLayoutNamesTheUnit() throws DamagedFileException {
    ByteBuffer record = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
    record.putLong(256, 1).putLong(264, 514).putLong(272, 12).putLong(1040, 0x120);

    Overflow found = read(record.array()).get(0);

    assertEquals("AI Core", found.unit());
    assertEquals(12, found.task());
    assertEquals(514, found.stream());
    assertEquals(List.of("floating point", "float32 or int32 to float16"), found.causes());
  }

  @Test
  void theNewerLayoutNamesContextAndThread() throws DamagedFileException {
    ByteBuffer record = ByteBuffer.allocate(24 + 88).order(ByteOrder.LITTLE_ENDIAN);
    record.putInt(0x5A5A5A5A).putInt(0).putInt(1).putInt(1).putInt(0).putInt(88);
    for (int word : new int[] {1, 2, 3, 0, 4, 5, 0, 0, 0, 0, 0x400}) {
      record.putLong(word);
    }

    Overflow found = read(record.array()).get(0);

    assertEquals("AI Vector", found.unit());
    assertEquals(4, found.context());
    assertEquals(5, found.thread());
    assertEquals(List.of("accumulation in the cube unit"), found.causes());
  }

  @Test
  void anotherSizeIsRefused() {
    assertThrows(DamagedFileException.class, () -> read(new byte[100]));
  }
}
