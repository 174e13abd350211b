package org.cannadvisor.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of elements against its definition. */
final class StoredElementsTest {

  private static Elements elements(ElementType type, boolean big, byte[] bytes, long... dims)
      throws DamagedFileException {
    List<Long> shape = java.util.Arrays.stream(dims).boxed().toList();
    return StoredElements.of(
        new StoredTensor(
            "t", type, Format.ND, shape, List.of(), 1, new InMemory(bytes), big, false, 0));
  }

  static Stream<ElementType> smallTypes() {
    return Stream.of(ElementType.values()).filter(type -> type.bits() <= 16);
  }

  /** All values one after the other, packed as the type packs them. */
  private static byte[] allOf(ElementType type, boolean big) {
    int codes = 1 << type.bits();
    byte[] bytes = new byte[(int) type.bytes(codes)];
    for (int code = 0; code < codes; code++) {
      for (int bit = 0; bit < type.bits(); bit++) {
        int place = code * type.bits() + bit;
        int inByte = type == ElementType.UINT1 ? 7 - place % 8 : place % 8;
        int at = big && type.bits() == 16 ? (place / 8) ^ 1 : place / 8;
        bytes[at] |= (byte) (((code >> bit) & 1) << inByte);
      }
    }
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("smallTypes")
  void everyPatternHasItsValue(ElementType type) throws DamagedFileException {
    int codes = 1 << type.bits();
    for (boolean big : new boolean[] {false, true}) {
      Elements elements = elements(type, big, allOf(type, big), codes);
      float[] floats = new float[codes];
      double[] doubles = new double[codes];
      elements.read(0, codes, floats);
      elements.read(0, codes, doubles);

      assertEquals(codes, elements.count());
      for (int code = 0; code < codes; code++) {
        double value = SlowDecoder.value(type, code);
        assertEquals(value, floats[code], type + " " + code);
        assertEquals(value, doubles[code], type + " " + code);
      }
    }
  }

  @Property(tries = 200)
  void aPartIsReadAsTheWhole(
      @ForAll ElementType type,
      @ForAll boolean fortran,
      @ForAll @IntRange(min = 1, max = 9) int rows,
      @ForAll @IntRange(min = 1, max = 9) int columns,
      @ForAll @Size(value = 1400) byte[] bytes,
      @ForAll @IntRange(max = 1000) int at)
      throws DamagedFileException {
    var tensor =
        new StoredTensor(
            "t",
            type,
            Format.ND,
            List.of((long) rows, (long) columns),
            List.of(),
            1,
            new InMemory(bytes),
            false,
            fortran,
            0);
    Elements elements = StoredElements.of(tensor);
    int count = (int) elements.count();
    double[] whole = new double[count];
    elements.read(0, count, whole);
    int from = at % count;
    double[] part = new double[count - from];
    elements.read(from, count - from, part);

    assertEquals(rows * columns * (type.isComplex() ? 2 : 1), count);
    assertArrayEquals(java.util.Arrays.copyOfRange(whole, from, count), part);
  }

  @Test
  void wideNumbersKeepTheirDigits() throws DamagedFileException {
    ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(-1).putLong(16777217).putLong(Long.MIN_VALUE).putLong(1);
    double[] signed = new double[4];
    double[] unsigned = new double[4];

    elements(ElementType.INT64, false, bytes.array(), 4).read(0, 4, signed);
    elements(ElementType.UINT64, false, bytes.array(), 4).read(0, 4, unsigned);

    assertArrayEquals(new double[] {-1, 16777217, -0x1p63, 1}, signed);
    assertArrayEquals(new double[] {0x1p64, 16777217, 0x1p63, 1}, unsigned);
  }

  @Test
  void unsignedWordsAreNeverNegative() throws DamagedFileException {
    double[] values = new double[1];
    elements(ElementType.UINT32, false, new byte[] {-1, -1, -1, -1}, 1).read(0, 1, values);

    assertEquals(4294967295.0, values[0]);
  }

  @Test
  void aComplexElementIsTwoNumbers() throws DamagedFileException {
    ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.BIG_ENDIAN);
    bytes.putFloat(1).putFloat(2).putFloat(3).putFloat(4);
    float[] values = new float[4];
    elements(ElementType.COMPLEX64, true, bytes.array(), 2).read(0, 4, values);

    assertArrayEquals(new float[] {1, 2, 3, 4}, values);
  }

  @Test
  void theFirstDimensionMayVaryFastest() throws DamagedFileException {
    byte[] bytes = {1, 2, 3, 4, 5, 6};
    var tensor =
        new StoredTensor(
            "t",
            ElementType.INT8,
            Format.ND,
            List.of(2L, 3L),
            List.of(),
            1,
            new InMemory(bytes),
            false,
            true,
            0);
    float[] values = new float[6];
    StoredElements.of(tensor).read(0, 6, values);

    assertArrayEquals(new float[] {1, 3, 5, 2, 4, 6}, values);
  }

  @Test
  void moreThanTheFileHoldsIsRefused() {
    assertThrows(
        DamagedFileException.class, () -> elements(ElementType.FLOAT, false, new byte[15], 4));
  }
}
