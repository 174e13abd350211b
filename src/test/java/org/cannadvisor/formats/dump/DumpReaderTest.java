package org.cannadvisor.formats.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.junit.jupiter.api.Test;

final class DumpReaderTest {

  private static final DumpBytes WHOLE =
      new DumpBytes("conv1", 17)
          .output(2, 3, List.of(1L, 1L, 1L, 1L, 4L), List.of(1L, 3L, 1L, 1L), "conv", bytes(8, 1))
          .input(ElementType.FLOAT, 0, List.of(1L, 2L), bytes(8, 2));

  private static byte[] bytes(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static DumpFile read(byte[] bytes) throws DamagedFileException {
    return DumpReader.read(new InMemory(bytes), "Conv2D.conv1.1.2.1234567890123456");
  }

  private static int first(StoredTensor tensor) {
    return tensor.bytes().slice(0, 1).orElseThrow().get(0);
  }

  @Test
  void valuesOfInputsComeFirst() throws DamagedFileException {
    for (byte[] bytes : List.of(WHOLE.bytes(), WHOLE.asOneMessage())) {
      DumpFile file = read(bytes);

      assertEquals("conv1", file.operator());
      assertEquals(17, file.time());
      assertEquals(List.of("conv:0"), file.origins());
      assertEquals(2, first(file.inputs().get(0)));
      assertEquals(1, first(file.outputs().get(0)));
      assertEquals(Format.NC1HWC0, file.outputs().get(0).format());
      assertEquals(List.of(1L, 3L, 1L, 1L), file.outputs().get(0).originalDims());
    }
  }

  @Test
  void withoutAShapeOrATypeItIsARow() throws DamagedFileException {
    DumpFile file =
        read(
            new DumpBytes("a", 1)
                .input(ElementType.INT8, 2, List.of(), bytes(5, 1))
                .input(0, 2, List.of(2L), List.of(), bytes(6, 1))
                .bytes());

    assertEquals(List.of(5L), file.inputs().get(0).dims());
    assertEquals(List.of(6L), file.inputs().get(1).dims());
  }

  @Test
  void aTensorThatCannotBeReadLeavesTheOthers() throws DamagedFileException {
    DumpFile file =
        read(
            new DumpBytes("a", 1)
                .input(ElementType.FLOAT, 2, List.of(3L), bytes(8, 1))
                .input(13, 2, List.of(1L), List.of(), bytes(8, 1))
                .input(ElementType.FLOAT, 2, List.of(1L << 40, 1L << 40), bytes(8, 1))
                .input(ElementType.FLOAT, 2, List.of(2L), bytes(8, 1))
                .bytes());

    assertTrue(file.inputs().get(0).flaw().contains("Expected 12 bytes"));
    assertTrue(file.inputs().get(1).flaw().contains("texts"));
    assertTrue(file.inputs().get(2).flaw().contains("more elements"));
    assertEquals("", file.inputs().get(3).flaw());
  }

  @Test
  void slicesAreTold() throws DamagedFileException {
    String json =
        "{\"threadMode\": false, \"slice_instance_num\": 2, \"outputCutList\": [[1, 2, 1]],"
            + " \"input_tensor_slice\": [], \"output_tensor_slice\":"
            + " [[[{\"lower\": 2, \"higher\": 6}]]]}";
    Slicing slicing = read(WHOLE.attribute(json).bytes()).slicing().orElseThrow();

    assertEquals(2, slicing.slices());
    assertEquals(List.of(1), slicing.cutDimensions(0));
    assertEquals(List.of(List.of(List.of(new Slicing.Range(2, 6)))), slicing.outputs());
  }

  @Test
  void bytesBehindTheValuesAreOfNoInterest() throws DamagedFileException {
    byte[] bytes = WHOLE.bytes();

    assertEquals(1, read(Arrays.copyOf(bytes, bytes.length + 9)).inputs().size());
  }

  @Property
  void aFileCutOffAnywhereIsRefused(@ForAll @IntRange(max = 100_000) int length) {
    byte[] bytes = WHOLE.bytes();

    assertThrows(
        DamagedFileException.class, () -> read(Arrays.copyOf(bytes, length % bytes.length)));
  }

  @Property
  void anyBytesAreReadOrRefused(
      @ForAll @Size(max = 300) byte[] bytes, @ForAll @IntRange(max = 400) int at, @ForAll byte b) {
    byte[] changed = WHOLE.bytes();
    changed[at % changed.length] = b;
    for (byte[] file : List.of(bytes, changed)) {
      try {
        assertTrue(read(file).inputs().size() < 1000);
      } catch (DamagedFileException e) {
        assertTrue(!String.valueOf(e.getMessage()).isEmpty());
      }
    }
  }
}
