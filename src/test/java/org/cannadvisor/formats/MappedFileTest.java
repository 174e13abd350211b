package org.cannadvisor.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a file, whichever way they are read. */
final class MappedFileTest {

  @TempDir Path folder;

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) ((i * 31) >> 3);
    }
    return bytes;
  }

  @Property(tries = 60)
  void slicesAndCopiesAreTheBytesOfTheFile(
      @ForAll @IntRange(max = 200_000) int size,
      @ForAll @IntRange(max = 200_000) int from,
      @ForAll @IntRange(max = 200_000) int length)
      throws IOException {
    Path file = Files.createTempFile("mapped", ".bin");
    byte[] whole = bytes(size);
    Files.write(file, whole);
    try (MappedFile mapped = new MappedFile(file)) {
      ByteBuffer into = ByteBuffer.allocate(length);
      boolean inside = from + length <= size;

      assertEquals(inside, mapped.fill(from, into));
      assertEquals(inside, mapped.slice(from, length).isPresent());
      if (inside) {
        ByteBuffer expected = ByteBuffer.wrap(whole, from, length);
        assertEquals(expected, into.flip());
        assertEquals(expected, mapped.slice(from, length).orElseThrow());
      }
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void theBeginningStaysReadableWhenTheFileIsCut() throws IOException {
    Path file = Files.write(folder.resolve("a.bin"), bytes(100_000));
    try (MappedFile mapped = new MappedFile(file)) {
      ByteBuffer first = mapped.slice(0, 16).orElseThrow();
      Files.write(file, new byte[8]);

      assertEquals(first, mapped.slice(0, 16).orElseThrow());
      assertFalse(mapped.fill(90_000, ByteBuffer.allocate(16)));
      assertTrue(mapped.slice(90_000, 16).isEmpty());
    }
  }
}
