package org.cannadvisor.tensor.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

/** Tensors that are written into a layout, element by element, and read back. */
final class LayoutsTest {

  private static int up(int a, int b) {
    return (a + b - 1) / b;
  }

  private static List<Long> shape(int... dims) {
    return Arrays.stream(dims).asLongStream().boxed().toList();
  }

  private static StoredTensor stored(Format format, int groups, float[] values, int... dims) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return new StoredTensor(
        "t",
        ElementType.FLOAT,
        format,
        shape(dims),
        List.of(),
        groups,
        new InMemory(bytes.array()),
        false,
        false,
        0);
  }

  /** Values 1, 2, 3 …, read in two parts, so that reading may begin anywhere. */
  private static void assertCounts(Elements elements, float[] expected, int at) {
    int count = expected.length;
    assertEquals(count, elements.count());
    int cut = at % count;
    float[] head = new float[cut];
    float[] tail = new float[count - cut];
    elements.read(0, cut, head);
    elements.read(cut, count - cut, tail);
    assertArrayEquals(Arrays.copyOfRange(expected, 0, cut), head);
    assertArrayEquals(Arrays.copyOfRange(expected, cut, count), tail);
  }

  @Property(tries = 300)
  void channelBlocksAreReadInAnyOrder(
      @ForAll @IntRange(min = 1, max = 3) int n,
      @ForAll @IntRange(min = 1, max = 40) int c,
      @ForAll @IntRange(min = 1, max = 4) int h,
      @ForAll @IntRange(min = 1, max = 4) int w,
      @ForAll @IntRange(min = 1, max = 17) int c0,
      @ForAll @IntRange(max = 9999) int at)
      throws DamagedFileException, LayoutException {
    int c1 = up(c, c0);
    float[] blocks = new float[n * c1 * h * w * c0];
    float[] nchw = new float[n * c * h * w];
    float[] nhwc = new float[n * c * h * w];
    float[] hwcn = new float[n * c * h * w];
    for (int i = 0; i < nchw.length; i++) {
      int x = i % w;
      int y = i / w % h;
      int z = i / w / h % c;
      int b = i / w / h / c;
      nchw[i] = i + 1;
      nhwc[((b * h + y) * w + x) * c + z] = i + 1;
      hwcn[((y * w + x) * c + z) * n + b] = i + 1;
      blocks[(((b * c1 + z / c0) * h + y) * w + x) * c0 + z % c0] = i + 1;
    }
    StoredTensor tensor = stored(Format.NC1HWC0, 1, blocks, n, c1, h, w, c0);

    assertCounts(Layouts.to(tensor, Format.NCHW, shape(n, c, h, w)), nchw, at);
    assertCounts(Layouts.to(tensor, Format.ND, shape(n, c, h, w)), nchw, at);
    assertCounts(Layouts.to(tensor, Format.NHWC, shape(n, h, w, c)), nhwc, at);
    assertCounts(Layouts.to(tensor, Format.HWCN, shape(h, w, c, n)), hwcn, at);
    StoredTensor flat = stored(Format.NCHW, 1, nchw, n, c, h, w);
    assertCounts(Layouts.to(flat, Format.NHWC, shape(n, h, w, c)), nhwc, at);
    assertCounts(Layouts.to(flat, Format.HWCN, shape(h, w, c, n)), hwcn, at);
    StoredTensor last = stored(Format.HWCN, 1, hwcn, h, w, c, n);
    assertCounts(Layouts.to(last, Format.NCHW, shape(n, c, h, w)), nchw, at);
  }

  @Property(tries = 200)
  void squaresAreReadAsRows(
      @ForAll @IntRange(min = 1, max = 3) int a,
      @ForAll @IntRange(min = 1, max = 40) int m,
      @ForAll @IntRange(min = 1, max = 40) int k,
      @ForAll @IntRange(min = 4, max = 32) int c0,
      @ForAll @IntRange(max = 9999) int at)
      throws DamagedFileException, LayoutException {
    int k1 = up(k, c0);
    int m1 = up(m, 16);
    float[] squares = new float[a * k1 * m1 * 16 * c0];
    float[] rows = new float[a * m * k];
    for (int i = 0; i < rows.length; i++) {
      int x = i % k;
      int y = i / k % m;
      int b = i / k / m;
      rows[i] = i + 1;
      squares[(((b * k1 + x / c0) * m1 + y / 16) * 16 + y % 16) * c0 + x % c0] = i + 1;
    }
    StoredTensor tensor = stored(Format.FRACTAL_NZ, 1, squares, a, k1, m1, 16, c0);

    assertCounts(Layouts.to(tensor, Format.ND, shape(a, m, k)), rows, at);
    assertCounts(Layouts.to(tensor, Format.NCHW, shape(1, a, m, k)), rows, at);
  }

  @Property(tries = 200)
  void depthIsReadInAnyOrder(
      @ForAll @IntRange(min = 1, max = 2) int n,
      @ForAll @IntRange(min = 1, max = 3) int d,
      @ForAll @IntRange(min = 1, max = 20) int c,
      @ForAll @IntRange(min = 1, max = 3) int w,
      @ForAll @IntRange(max = 9999) int at)
      throws DamagedFileException, LayoutException {
    int c1 = up(c, 16);
    float[] blocks = new float[n * d * c1 * w * 16];
    float[] first = new float[n * c * d * w];
    float[] last = new float[n * c * d * w];
    for (int i = 0; i < first.length; i++) {
      int x = i % w;
      int y = i / w % d;
      int z = i / w / d % c;
      int b = i / w / d / c;
      first[i] = i + 1;
      last[((b * d + y) * w + x) * c + z] = i + 1;
      blocks[(((b * d + y) * c1 + z / 16) * w + x) * 16 + z % 16] = i + 1;
    }
    StoredTensor tensor = stored(Format.NDC1HWC0, 1, blocks, n, d, c1, 1, w, 16);

    assertCounts(Layouts.to(tensor, Format.NCDHW, shape(n, c, d, 1, w)), first, at);
    assertCounts(Layouts.to(tensor, Format.ND, shape(n, c, d, 1, w)), first, at);
    assertCounts(Layouts.to(tensor, Format.NDHWC, shape(n, d, 1, w, c)), last, at);
  }

  @Property(tries = 300)
  void weightsOfGroupsAreRead(
      @ForAll @IntRange(min = 1, max = 6) int groups,
      @ForAll @IntRange(min = 1, max = 20) int outputs,
      @ForAll @IntRange(min = 1, max = 40) int c,
      @ForAll @IntRange(min = 1, max = 3) int area,
      @ForAll @IntRange(max = 9999) int at)
      throws DamagedFileException, LayoutException {
    int n = groups * outputs;
    int e = shared(groups, outputs, c);
    int c1 = up(e * c, 16);
    int n1 = up(e * outputs, 16);
    int rows = up(groups, e) * c1 * area;
    float[] fractal = new float[rows * n1 * 256];
    float[] nchw = new float[n * c * area];
    float[] hwcn = new float[n * c * area];
    for (int i = 0; i < nchw.length; i++) {
      int x = i % area;
      int z = i / area % c;
      int b = i / area / c;
      int group = b / outputs;
      int channel = group % e * c + z;
      int output = group % e * outputs + b % outputs;
      int row = (group / e * c1 + channel / 16) * area + x;
      nchw[i] = i + 1;
      hwcn[(x * c + z) * n + b] = i + 1;
      fractal[((row * n1 + output / 16) * 16 + output % 16) * 16 + channel % 16] = i + 1;
    }
    StoredTensor tensor = stored(Format.FRACTAL_Z, groups, fractal, rows, n1, 16, 16);

    assertCounts(Layouts.to(tensor, Format.NCHW, shape(n, c, 1, area)), nchw, at);
    assertCounts(Layouts.to(tensor, Format.HWCN, shape(1, area, c, n)), hwcn, at);
  }

  private static int shared(int groups, int outputs, int c) {
    if (groups == 1) {
      return 1;
    }
    int byChannels = 1;
    while (byChannels * c % 16 != 0) {
      byChannels++;
    }
    int byOutputs = 1;
    while (byOutputs * outputs % 16 != 0) {
      byOutputs++;
    }
    int both = byChannels;
    while (both % byOutputs != 0) {
      both += byChannels;
    }
    return Math.min(groups, both);
  }

  @Test
  void aShapeThatDoesNotFitSaysWhichWould() {
    StoredTensor tensor = stored(Format.FRACTAL_NZ, 1, new float[512], 2, 1, 16, 16);

    LayoutException thrown =
        assertThrows(LayoutException.class, () -> Layouts.to(tensor, Format.ND, shape(16, 33)));

    assertEquals(shape(16, 32), thrown.recommended());
  }

  @Test
  void whatHasNoRuleIsRefused() {
    StoredTensor tensor = stored(Format.FRACTAL_ZZ, 1, new float[256], 1, 1, 16, 16);

    assertThrows(LayoutException.class, () -> Layouts.to(tensor, Format.ND, shape(16, 16)));
  }
}
