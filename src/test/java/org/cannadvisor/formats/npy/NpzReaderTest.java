package org.cannadvisor.formats.npy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.junit.jupiter.api.Test;

final class NpzReaderTest {

  private static final byte[] ARRAY = NpyBytes.floats(List.of(2), 1, 2);

  private static byte[] archive(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var crc = new CRC32();
      crc.update(content);
      var stored = new ZipEntry("a.npy");
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(content.length);
      stored.setCrc(crc.getValue());
      zip.putNextEntry(stored);
      zip.write(content);
      zip.putNextEntry(new ZipEntry("b.npy"));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void storedAndPackedArraysAreRead() throws IOException, DamagedFileException {
    var archive = new InMemory(archive(ARRAY));
    List<NpzEntry> entries = NpzReader.entries(archive);

    assertEquals(List.of("a", "b"), entries.stream().map(NpzEntry::name).toList());
    for (NpzEntry entry : entries) {
      StoredTensor tensor = NpzReader.read(archive, entry);
      assertEquals(List.of(2L), tensor.dims());
      assertEquals(2f, tensor.bytes().slice(4, 4).orElseThrow().getFloat(0));
    }
  }

  @Test
  void whatGrowsTooLargeIsRefused() throws IOException, DamagedFileException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.npy"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 130; i++) {
        zip.write(zeros);
      }
    }
    var archive = new InMemory(bytes.toByteArray());
    NpzEntry entry = NpzReader.entries(archive).get(0);

    DamagedFileException thrown =
        assertThrows(DamagedFileException.class, () -> NpzReader.read(archive, entry));

    assertTrue(String.valueOf(thrown.getMessage()).contains("128 MB"));
  }

  @Property
  void anyChangeIsReadOrRefused(
      @ForAll @IntRange(max = 9999) int at, @ForAll byte value, @ForAll boolean cut)
      throws IOException {
    byte[] bytes = archive(ARRAY);
    bytes[at % bytes.length] = value;
    byte[] file = cut ? Arrays.copyOf(bytes, at % bytes.length) : bytes;
    try {
      for (NpzEntry entry : NpzReader.entries(new InMemory(file))) {
        assertTrue(NpzReader.read(new InMemory(file), entry).bytes().size() < 10_000);
      }
    } catch (DamagedFileException e) {
      assertTrue(!String.valueOf(e.getMessage()).isEmpty());
    }
  }
}
