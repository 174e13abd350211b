package org.cannadvisor.formats.dump;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.junit.jupiter.api.Test;

/** Slices of FFTS+ against the tensor that they were cut from. */
final class SliceJoinTest {

  private static final int ND = 2;
  private static final int NC1HWC0 = 3;

  private static String attribute(boolean automatic, int slices, String cuts, String outputs) {
    return """
        {"threadMode": %s, "slice_instance_num": %d, "outputCutList": %s,
         "input_tensor_slice": [], "output_tensor_slice": %s}
        """
        .formatted(automatic, slices, cuts, outputs);
  }

  private static DumpFile read(DumpBytes bytes) throws DamagedFileException {
    return DumpReader.read(new InMemory(bytes.bytes()), "Conv2D.a_lxslice0.1.2.3.4.5.6.7");
  }

  private static DumpBytes dump(String attribute) {
    return new DumpBytes("a", 1).attribute(attribute);
  }

  /** Elements of a tensor of this shape, of which each is its index, from one index to another. */
  private static byte[] part(List<Long> dims, int axis, long from, long to) {
    int count = (int) dims.stream().reduce(1L, (a, b) -> a * b).longValue();
    long inner = dims.subList(axis + 1, dims.size()).stream().reduce(1L, (a, b) -> a * b);
    ByteBuffer bytes = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      long index = i / inner % dims.get(axis);
      if (index >= from && index < to) {
        bytes.putShort((short) i);
      }
    }
    byte[] written = new byte[bytes.position()];
    bytes.flip().get(written);
    return written;
  }

  private static List<Long> with(List<Long> dims, int axis, long size) {
    List<Long> changed = new ArrayList<>(dims);
    changed.set(axis, size);
    return changed;
  }

  private static byte[] bytes(StoredTensor tensor) {
    ByteBuffer all = ByteBuffer.allocate((int) tensor.bytes().size());
    assertTrue(tensor.bytes().fill(0, all), tensor.flaw());
    return all.array();
  }

  private static String ranges(List<Long> dims, int axis, List<long[]> slices) {
    List<String> all = new ArrayList<>();
    for (long[] slice : slices) {
      List<String> tensor = new ArrayList<>();
      for (int i = 0; i < dims.size(); i++) {
        tensor.add(
            "{\"lower\": %d, \"higher\": %d}"
                .formatted(i == axis ? slice[0] : 0, i == axis ? slice[1] : dims.get(i)));
      }
      all.add("[[" + String.join(",", tensor) + "]]");
    }
    return "[" + String.join(",", all) + "]";
  }

  @Property(tries = 300)
  void slicesCutByHandAreTheTensorAgain(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 5) Integer> shape,
      @ForAll @IntRange(max = 3) int any,
      @ForAll @Size(min = 2, max = 4) List<@IntRange(max = 4) Integer> sizes)
      throws DamagedFileException {
    int axis = any % shape.size();
    long whole = sizes.stream().mapToLong(Integer::longValue).sum();
    List<Long> dims = with(shape.stream().map(Integer::longValue).toList(), axis, whole);
    List<String> cut = new ArrayList<>();
    for (int i = 0; i < dims.size(); i++) {
      cut.add(i == axis ? "2" : "1");
    }
    List<DumpFile> slices = new ArrayList<>();
    long from = 0;
    for (int size : sizes) {
      slices.add(
          read(
              dump(attribute(false, sizes.size(), "[[" + String.join(",", cut) + "]]", "[]"))
                  .output(
                      ElementType.FLOAT16,
                      ND,
                      with(dims, axis, size),
                      part(dims, axis, from, from + size))));
      from += size;
    }

    StoredTensor joined = SliceJoin.of(slices).outputs().get(0);

    assertEquals(dims, joined.dims());
    assertArrayEquals(part(dims, axis, 0, whole), bytes(joined));
  }

  @Test
  void threadsHaveTheShapeOfTheWholeInTheirHeaders() throws DamagedFileException {
    List<Long> dims = List.of(2L, 5L, 3L);
    String told =
        attribute(
            true, 2, "[[1, 2, 1]]", ranges(dims, 1, List.of(new long[] {0, 3}, new long[] {3, 5})));
    DumpFile one = read(dump(told).output(ElementType.FLOAT16, ND, dims, part(dims, 1, 0, 3)));
    DumpFile two = read(dump(told).output(ElementType.FLOAT16, ND, dims, part(dims, 1, 3, 5)));

    StoredTensor joined = SliceJoin.of(List.of(one, two)).outputs().get(0);

    assertEquals(dims, joined.dims());
    assertArrayEquals(part(dims, 1, 0, 5), bytes(joined));
  }

  @Test
  void whatTwoSlicesBothReadIsTakenOnce() throws DamagedFileException {
    List<Long> dims = List.of(2L, 6L);
    String told =
        attribute(true, 2, "[]", "[]")
            .replace(
                "\"input_tensor_slice\": []",
                "\"input_tensor_slice\": "
                    + ranges(dims, 1, List.of(new long[] {0, 4}, new long[] {2, 6})));
    DumpFile one = read(dump(told).input(ElementType.FLOAT16, ND, dims, part(dims, 1, 0, 4)));
    DumpFile two = read(dump(told).input(ElementType.FLOAT16, ND, dims, part(dims, 1, 2, 6)));

    assertArrayEquals(part(dims, 1, 0, 6), bytes(SliceJoin.of(List.of(one, two)).inputs().get(0)));
  }

  @Test
  void theShapeBeforePaddingIsJoinedToo() throws DamagedFileException {
    List<List<Long>> originals = new ArrayList<>();
    for (List<Long> own : List.of(List.of(1L, 3L, 2L, 2L), List.of(1L, 3L, 4L, 2L))) {
      List<DumpFile> slices = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        slices.add(
            read(
                dump(attribute(false, 2, "[[1, 1, 2, 1, 1]]", "[]"))
                    .output(2, NC1HWC0, List.of(1L, 1L, 2L, 2L, 4L), own, "", new byte[32])));
      }
      originals.add(SliceJoin.of(slices).outputs().get(0).originalDims());
    }

    assertEquals(List.of(1L, 3L, 4L, 2L), originals.get(0));
    // more than a slice has: then it is that of the whole already
    assertEquals(List.of(1L, 3L, 4L, 2L), originals.get(1));
  }

  @Test
  void whatDoesNotFitIsOneTensorThatCannotBeRead() throws DamagedFileException {
    String told = attribute(false, 2, "[[2, 1], [2, 2], [1, 1]]", "[]");
    DumpFile one =
        read(
            dump(told)
                .output(ElementType.FLOAT16, ND, List.of(1L, 2L), new byte[4])
                .output(ElementType.FLOAT16, ND, List.of(1L, 2L), new byte[4])
                .output(ElementType.FLOAT16, ND, List.of(1L, 2L), new byte[4]));
    DumpFile two =
        read(
            dump(told)
                .output(ElementType.FLOAT16, ND, List.of(1L, 3L), new byte[6])
                .output(ElementType.FLOAT16, ND, List.of(1L, 2L), new byte[4])
                .output(ElementType.FLOAT16, ND, List.of(1L, 2L), new byte[4]));

    List<StoredTensor> outputs = SliceJoin.of(List.of(one, two)).outputs();

    assertTrue(outputs.get(0).flaw().contains("does not continue"), outputs.get(0).flaw());
    assertTrue(outputs.get(1).flaw().contains("[0, 1], expected one"), outputs.get(1).flaw());
    assertEquals("", outputs.get(2).flaw());
  }

  @Test
  void slicesThatDoNotSayHowTheyWereCutAreRefused() throws DamagedFileException {
    DumpFile one = read(new DumpBytes("a", 1));
    DumpFile other =
        read(new DumpBytes("a", 1).output(ElementType.INT8, ND, List.of(1L), new byte[1]));

    assertEquals(one, SliceJoin.of(List.of(one)));
    assertThrows(DamagedFileException.class, () -> SliceJoin.of(List.of(one, one)));
    DumpFile told = read(dump(attribute(false, 2, "[]", "[]")));
    assertThrows(DamagedFileException.class, () -> SliceJoin.of(List.of(told, other)));
  }

  @Property(tries = 200)
  void anyRangesAreJoinedOrRefused(
      @ForAll long a, @ForAll long b, @ForAll @IntRange(min = -1, max = 3) int c)
      throws DamagedFileException {
    String told =
        attribute(
            true,
            2,
            "[[2, 1]]",
            ranges(List.of(1L, 2L), 0, List.of(new long[] {a, b}, new long[] {c, 2})));
    DumpFile slice = read(dump(told).output(ElementType.FLOAT16, ND, List.of(1L, 2L), new byte[4]));

    StoredTensor joined = SliceJoin.of(List.of(slice, slice)).outputs().get(0);

    assertTrue(!joined.flaw().isEmpty() || joined.bytes().size() <= 8, joined.toString());
  }
}
