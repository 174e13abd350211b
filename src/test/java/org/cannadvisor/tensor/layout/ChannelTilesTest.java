package org.cannadvisor.tensor.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Elements;
import org.junit.jupiter.api.Test;

/** Two tensors read in the order of blocks of channels show the same element at the same time. */
final class ChannelTilesTest {

  @Property(tries = 400)
  void bothSidesShowTheElementThatIsSaid(
      @ForAll @IntRange(min = 1, max = 3) int n,
      @ForAll @IntRange(min = 1, max = 40) int c,
      @ForAll @IntRange(min = 1, max = 30) int h,
      @ForAll @IntRange(min = 1, max = 30) int w,
      @ForAll @IntRange(min = 1, max = 17) int c0,
      @ForAll @IntRange(max = 99_999) int at)
      throws DamagedFileException {
    float[] rows = counted(n * c * h * w);
    StoredTensor golden = stored(Format.ND, rows, n, c, h, w);
    int c1 = (c + c0 - 1) / c0;
    StoredTensor my = stored(Format.NC1HWC0, blocked(rows, n, c, h * w, c0), n, c1, h, w, c0);
    ChannelTiles tiles =
        ChannelTiles.of(my, golden, golden.dims()).orElseThrow(AssertionError::new);
    float[] expected = new float[rows.length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = rows[(int) tiles.place(i)];
    }

    assertShows(expected, tiles.read(my), at % rows.length);
    assertShows(expected, tiles.read(golden), at % rows.length);
    Arrays.sort(expected);
    assertArrayEquals(rows, expected);
  }

  @Test
  void otherTensorsHaveNoSuchOrder() {
    StoredTensor rows = stored(Format.ND, new float[16], 1, 16, 1, 1);
    StoredTensor wide = stored(Format.ND, new float[32], 1, 16, 1, 2);
    StoredTensor blocks = stored(Format.NC1HWC0, new float[16], 1, 1, 1, 1, 16);

    assertTrue(ChannelTiles.of(rows, rows, rows.dims()).isEmpty());
    assertTrue(ChannelTiles.of(blocks, wide, rows.dims()).isEmpty());
    assertTrue(ChannelTiles.of(blocks, rows, List.of(16L)).isEmpty());
    assertTrue(ChannelTiles.of(blocks, blocks, List.of(1L, 17L, 1L, 1L)).isEmpty());
    assertTrue(ChannelTiles.of(blocks, blocks, rows.dims()).isPresent());
  }

  /** Read in two parts, so that reading may begin anywhere. */
  private static void assertShows(float[] expected, Elements elements, int cut) {
    assertEquals(expected.length, elements.count());
    float[] head = new float[cut];
    double[] tail = new double[expected.length - cut];
    elements.read(0, cut, head);
    elements.read(cut, tail.length, tail);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], i < cut ? head[i] : tail[i - cut], "element " + i);
    }
  }

  private static float[] counted(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = i + 1;
    }
    return values;
  }

  private static float[] blocked(float[] rows, int n, int c, int positions, int c0) {
    int c1 = (c + c0 - 1) / c0;
    float[] blocks = new float[n * c1 * positions * c0];
    Arrays.fill(blocks, Float.NaN);
    for (int i = 0; i < rows.length; i++) {
      int position = i % positions;
      int channel = i / positions % c;
      int image = i / positions / c;
      blocks[((image * c1 + channel / c0) * positions + position) * c0 + channel % c0] = rows[i];
    }
    return blocks;
  }

  private static StoredTensor stored(Format format, float[] values, int... dims) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return new StoredTensor(
        "t",
        ElementType.FLOAT,
        format,
        Arrays.stream(dims).asLongStream().boxed().toList(),
        List.of(),
        1,
        new InMemory(bytes.array()),
        false,
        false,
        0);
  }
}
