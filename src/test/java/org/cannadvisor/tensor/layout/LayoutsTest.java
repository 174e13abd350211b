package org.cannadvisor.tensor.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Elements;

/** Layouts against writers that place one element after the other, by the documented formulas. */
final class LayoutsTest {

  @Property(tries = 60)
  void fiveDimensions(
      @ForAll @IntRange(min = 1, max = 3) int n,
      @ForAll @IntRange(min = 1, max = 40) int c,
      @ForAll @IntRange(min = 1, max = 5) int h,
      @ForAll @IntRange(min = 1, max = 5) int w,
      @ForAll boolean wide)
      throws LayoutException {
    int c0 = wide ? 32 : 16;
    int c1 = (c + c0 - 1) / c0;
    float[] stored = new float[n * c1 * h * w * c0];
    Arrays.fill(stored, -1);
    float[] nchw = new float[n * c * h * w];
    float[] nhwc = new float[nchw.length];
    float[] hwcn = new float[nchw.length];
    int value = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < c; j++) {
        for (int y = 0; y < h; y++) {
          for (int x = 0; x < w; x++) {
            stored[(((i * c1 + j / c0) * h + y) * w + x) * c0 + j % c0] = ++value;
            nchw[((i * c + j) * h + y) * w + x] = value;
            nhwc[((i * h + y) * w + x) * c + j] = value;
            hwcn[((y * w + x) * c + j) * n + i] = value;
          }
        }
      }
    }
    StoredTensor tensor = tensor(Format.NC1HWC0, dims(n, c1, h, w, c0), 1, stored);

    assertReads(nchw, Layouts.to(tensor, Format.NCHW, dims(n, c, h, w)));
    assertReads(nchw, Layouts.to(tensor, Format.ND, dims(n, c, h, w)));
    assertReads(nhwc, Layouts.to(tensor, Format.NHWC, dims(n, h, w, c)));
    assertReads(hwcn, Layouts.to(tensor, Format.HWCN, dims(h, w, c, n)));
  }

  @Property(tries = 60)
  void fractalNz(
      @ForAll @IntRange(min = 1, max = 3) int b,
      @ForAll @IntRange(min = 1, max = 40) int m,
      @ForAll @IntRange(min = 1, max = 70) int k,
      @ForAll boolean wide)
      throws LayoutException {
    int k0 = wide ? 32 : 16;
    int k1 = (k + k0 - 1) / k0;
    int m1 = (m + 15) / 16;
    float[] stored = new float[b * k1 * m1 * 16 * k0];
    float[] plain = new float[b * m * k];
    for (int i = 0; i < b; i++) {
      for (int y = 0; y < m; y++) {
        for (int x = 0; x < k; x++) {
          int at = ((x / k0 * m1 + y / 16) * 16 + y % 16) * k0 + x % k0;
          stored[i * k1 * m1 * 16 * k0 + at] = (i * m + y) * k + x;
          plain[(i * m + y) * k + x] = (i * m + y) * k + x;
        }
      }
    }
    StoredTensor tensor = tensor(Format.FRACTAL_NZ, dims(b, k1, m1, 16, k0), 1, stored);

    assertReads(plain, Layouts.to(tensor, Format.ND, dims(b, m, k)));
  }

  @Property(tries = 40)
  void fractalZ(
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @IntRange(min = 1, max = 40) int c,
      @ForAll @IntRange(min = 1, max = 3) int h,
      @ForAll @IntRange(min = 1, max = 3) int w)
      throws LayoutException {
    int c1 = (c + 15) / 16;
    int n1 = (n + 15) / 16;
    float[] stored = new float[c1 * h * w * n1 * 256];
    float[] nchw = new float[n * c * h * w];
    float[] hwcn = new float[nchw.length];
    int value = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < c; j++) {
        for (int y = 0; y < h; y++) {
          for (int x = 0; x < w; x++) {
            int row = (j / 16 * h + y) * w + x;
            stored[(row * n1 + i / 16) * 256 + i % 16 * 16 + j % 16] = ++value;
            nchw[((i * c + j) * h + y) * w + x] = value;
            hwcn[((y * w + x) * c + j) * n + i] = value;
          }
        }
      }
    }
    StoredTensor tensor = tensor(Format.FRACTAL_Z, dims(c1 * h * w, n1, 16, 16), 1, stored);

    assertReads(nchw, Layouts.to(tensor, Format.NCHW, dims(n, c, h, w)));
    assertReads(hwcn, Layouts.to(tensor, Format.HWCN, dims(h, w, c, n)));
  }

  /** 16 channels, 32 kernels and 2 groups: here the peer loses half of the weights. */
  @Property(tries = 40)
  void groupedFractalZ(
      @ForAll @IntRange(min = 2, max = 6) int groups,
      @ForAll @IntRange(min = 1, max = 20) int kernelsEach,
      @ForAll @IntRange(min = 1, max = 20) int c,
      @ForAll @IntRange(min = 1, max = 3) int h)
      throws LayoutException {
    int e = (int) Math.min(lcm(lcm(c, 16) / c, lcm(kernelsEach, 16) / kernelsEach), groups);
    int rowsOfBlock = ceil(e * c, 16) * h;
    int n1 = ceil(e * kernelsEach, 16);
    float[] stored = new float[ceil(groups, e) * rowsOfBlock * n1 * 256];
    float[] nchw = new float[groups * kernelsEach * c * h];
    int value = 0;
    for (int i = 0; i < groups * kernelsEach; i++) {
      int group = i / kernelsEach;
      for (int j = 0; j < c; j++) {
        for (int y = 0; y < h; y++) {
          int dstC = group % e * c + j;
          int dstN = group % e * kernelsEach + i % kernelsEach;
          int row = group / e * rowsOfBlock + dstC / 16 * h + y;
          int at = (row * n1 + dstN / 16) * 256 + dstN % 16 * 16 + dstC % 16;
          assertEquals(0, stored[at], "no weight is overwritten");
          stored[at] = ++value;
          nchw[(i * c + j) * h + y] = value;
        }
      }
    }
    List<Long> dims = dims(ceil(groups, e) * rowsOfBlock, n1, 16, 16);
    StoredTensor tensor = tensor(Format.FRACTAL_Z, dims, groups, stored);

    assertReads(nchw, Layouts.to(tensor, Format.NCHW, dims(groups * kernelsEach, c, h, 1)));
  }

  @Example
  void permutations() throws LayoutException {
    StoredTensor nhwc = tensor(Format.NHWC, dims(1, 2, 2, 3), 1, ramp(12));

    assertReads(
        new float[] {0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11},
        Layouts.to(nhwc, Format.NCHW, dims(1, 3, 2, 2)));
  }

  @Example
  void paddingIsCutOff() throws LayoutException {
    StoredTensor padded = tensor(Format.ND, dims(2, 4), 1, ramp(8));

    assertReads(new float[] {0, 1, 2, 4, 5, 6}, Layouts.to(padded, Format.ND, dims(2, 3)));
  }

  @Example
  void whatDoesNotFitSaysSo() {
    StoredTensor tensor = tensor(Format.FRACTAL_NZ, dims(1, 1, 16, 16), 1, ramp(256));

    String message =
        assertThrows(LayoutException.class, () -> Layouts.to(tensor, Format.ND, dims(17, 3)))
            .getMessage();
    assertTrue(message.contains("up to 16 x 16"), message);
  }

  private static void assertReads(float[] expected, Elements found) {
    assertEquals(expected.length, found.count());
    float[] whole = new float[expected.length];
    found.read(0, expected.length, whole);
    assertArrayEquals(expected, whole);
    int half = expected.length / 2;
    float[] rest = new float[expected.length - half];
    found.read(half, rest.length, rest);
    assertArrayEquals(Arrays.copyOfRange(expected, half, expected.length), rest);
    double[] wide = new double[expected.length];
    found.read(0, expected.length, wide);
    for (int i = 0; i < wide.length; i++) {
      assertEquals(expected[i], wide[i]);
    }
  }

  private static float[] ramp(int n) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = i;
    }
    return values;
  }

  private static List<Long> dims(int... dims) {
    List<Long> list = new ArrayList<>();
    for (int dim : dims) {
      list.add((long) dim);
    }
    return list;
  }

  private static StoredTensor tensor(Format format, List<Long> dims, int groups, float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    ByteSource source =
        new ByteSource() {
          @Override
          public long size() {
            return bytes.capacity();
          }

          @Override
          public Optional<ByteBuffer> slice(long offset, long length) {
            return Optional.of(
                bytes.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN));
          }
        };
    return new StoredTensor(
        "t", ElementType.FLOAT, format, dims, List.of(), groups, source, false, false, 0);
  }

  private static int ceil(int value, int block) {
    return (value + block - 1) / block;
  }

  private static long lcm(long a, long b) {
    for (long m = Math.max(a, b); ; m++) {
      if (m % a == 0 && m % b == 0) {
        return m;
      }
    }
  }
}
