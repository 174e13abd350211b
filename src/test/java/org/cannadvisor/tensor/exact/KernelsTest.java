package org.cannadvisor.tensor.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.cannadvisor.tensor.decode.Float16;

/** The vector unit gives the bits of plain Java. */
final class KernelsTest {

  private static final float[] ODD = {
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    0f,
    -0f,
    Float.MIN_VALUE,
    Float.MAX_VALUE,
    65504f,
    2.2204e-16f
  };

  /** Makes a number of one that no float32 holds. */
  private static final double BEYOND_FLOAT = 1.000000001;

  @Property(tries = 300)
  void everyBitIsTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 512) int lanes, @ForAll boolean odd) {
    Kernels vector = vector();
    Kernels scalar = new ScalarKernels();
    int n = lanes * Kernels.LANES;
    float[] x = values(new Random(seed), n, odd);
    float[] y = values(new Random(seed + 1), n, odd);
    double[] wideX = widened(x, BEYOND_FLOAT);
    double[] wideY = widened(y, BEYOND_FLOAT);

    same(out -> scalar.products(x, y, n, out), out -> vector.products(x, y, n, out));
    same(out -> scalar.differences(x, y, n, out), out -> vector.differences(x, y, n, out));
    same(out -> scalar.errors(x, y, n, out), out -> vector.errors(x, y, n, out));
    same(
        out -> oneByOne(scalar, widened(x, 1), widened(y, 1), n, out),
        out -> scalar.errors(x, y, n, out));
    same(out -> scalar.deviations(x, y, n - 3, out), out -> vector.deviations(x, y, n - 3, out));
    assertEquals(extremes(scalar, x, y, n - 3), extremes(vector, x, y, n - 3));
    same(
        out -> scalar.products(wideX, wideY, n, out), out -> vector.products(wideX, wideY, n, out));
    same(
        out -> scalar.differences(wideX, wideY, n, out),
        out -> vector.differences(wideX, wideY, n, out));
    same(
        out -> scalar.relatives(wideX, wideY, n, out),
        out -> vector.relatives(wideX, wideY, n, out));
    same(
        out -> scalar.deviations(wideX, wideY, n - 3, out),
        out -> vector.deviations(wideX, wideY, n - 3, out));
    same(out -> scalar.errors(wideX, wideY, n, out), out -> vector.errors(wideX, wideY, n, out));
    Scales scales = new Scales(-0.5, 0.3, -3, 2);
    same(
        out -> scalar.divergence(x, y, n - 3, scales, out),
        out -> vector.divergence(x, y, n - 3, scales, out));
  }

  @Property(tries = 1)
  void everyHalfIsWidenedTheSame() {
    short[] all = new short[1 << Short.SIZE];
    for (int i = 0; i < all.length; i++) {
      all[i] = (short) i;
    }
    float[] expected = new float[all.length];
    float[] actual = new float[all.length + 3];
    Float16.widen(all, all.length, expected, 0);
    vector().widen(all, all.length - 5, actual, 3);
    for (int i = 0; i < all.length - 5; i++) {
      assertEquals(
          Float.floatToRawIntBits(expected[i]),
          Float.floatToRawIntBits(actual[i + 3]),
          "half " + i);
    }
  }

  @Property
  void theLogarithmIsWithinAnUlp(@ForAll @DoubleRange(min = -100, max = 100) double power) {
    double x = Math.exp(power);
    assertEquals(Math.log(x), Logarithm.of(x), 2 * Math.ulp(Math.log(x)));
  }

  @Property
  void theLogarithmIsExactNearOne(@ForAll @DoubleRange(min = 0.99, max = 1.01) double x) {
    assertEquals(Math.log(x), Logarithm.of(x), 2 * Math.ulp(Math.log(x)));
  }

  private static Kernels vector() {
    return KernelChoice.vector()
        .orElseGet(
            () -> {
              assumeTrue(false, "the module jdk.incubator.vector is absent");
              throw new AssertionError();
            });
  }

  private interface Loop {
    void into(double[] lanes);
  }

  private static void same(Loop expected, Loop actual) {
    double[] left = new double[8 * Kernels.LANES];
    double[] right = new double[8 * Kernels.LANES];
    expected.into(left);
    actual.into(right);
    assertArrayEquals(left, right);
  }

  private static void oneByOne(Kernels kernels, double[] x, double[] y, int n, double[] lanes) {
    double[] rows = new double[3 * Kernels.LANES];
    kernels.products(x, y, n, rows);
    System.arraycopy(rows, 0, lanes, 0, rows.length);
    kernels.differences(x, y, n, rows);
    System.arraycopy(rows, 0, lanes, rows.length, rows.length);
    kernels.relatives(x, y, n, rows);
    System.arraycopy(rows, 0, lanes, 2 * rows.length, 2 * Kernels.LANES);
  }

  private static Extremes extremes(Kernels kernels, float[] x, float[] y, int n) {
    double[] lanes = new double[4 * Kernels.LANES];
    kernels.extremes(x, y, n, lanes);
    return Extremes.of(lanes);
  }

  private static float[] values(Random random, int n, boolean odd) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      boolean special = odd && random.nextInt(20) == 0;
      values[i] =
          special
              ? ODD[random.nextInt(ODD.length)]
              : (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4));
    }
    return values;
  }

  private static double[] widened(float[] values, double factor) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i] * factor;
    }
    return wide;
  }
}
