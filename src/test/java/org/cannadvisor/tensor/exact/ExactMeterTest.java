package org.cannadvisor.tensor.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.Metric;
import org.cannadvisor.tensor.Values;

/** Metrics against decimal arithmetic of fifty digits, and at the edges. */
final class ExactMeterTest {

  private static final MathContext DIGITS = new MathContext(50);

  @Property(tries = 60)
  void agreesWithFiftyDigits(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3000) int n,
      @ForAll @IntRange(min = -12, max = 12) int size,
      @ForAll boolean wide) {
    Random random = new Random(seed);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double scale = Math.pow(10, size + random.nextInt(4));
      y[i] = random.nextInt(8) == 0 ? 0 : (float) (random.nextGaussian() * scale);
      x[i] = (float) (y[i] + random.nextGaussian() * scale * Math.pow(10, -random.nextInt(7)));
    }

    Map<Metric, Double> found = measure(values(x, wide), values(y, wide)).values();

    Reference reference = new Reference(x, y);
    near(found, Metric.COSINE_SIMILARITY, reference.cosine());
    near(found, Metric.RELATIVE_EUCLIDEAN_DISTANCE, reference.distance());
    near(found, Metric.MAX_ABSOLUTE_ERROR, reference.maxAbsolute);
    near(found, Metric.MEAN_ABSOLUTE_ERROR, reference.absolute.doubleValue() / n);
    near(found, Metric.ROOT_MEAN_SQUARE_ERROR, Math.sqrt(reference.squares.doubleValue() / n));
    near(found, Metric.ACCUMULATED_RELATIVE_ERROR, reference.relative.doubleValue());
    near(found, Metric.MEAN_RELATIVE_ERROR, reference.relative.doubleValue() / n);
    near(found, Metric.MAX_RELATIVE_ERROR, reference.maxRelative);
  }

  /** Their squares are no doubles. */
  @Property(tries = 20)
  void hugeAndTinyValues(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6000) int n, @ForAll boolean tiny) {
    Random random = new Random(seed);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = (random.nextGaussian() + 2) * (tiny ? 1e-200 : 1e200);
      x[i] = y[i] * (1 + 0.01 * random.nextGaussian());
    }

    Measurement found = measure(values(x, true), values(y, true));

    Reference reference = new Reference(x, y);
    near(found.values(), Metric.COSINE_SIMILARITY, reference.cosine());
    near(found.values(), Metric.RELATIVE_EUCLIDEAN_DISTANCE, reference.distance());
    BigDecimal mean = reference.squares.divide(BigDecimal.valueOf(n), DIGITS);
    double root = mean.sqrt(DIGITS).doubleValue();
    double measured = found.values().getOrDefault(Metric.ROOT_MEAN_SQUARE_ERROR, Double.NaN);
    assertEquals(1, measured / root, 1e-12);
    assertEquals(n == 1 ? 1 : 0, found.remarks().size());
  }

  @Property(tries = 20)
  void doesNotDependOnThreads(@ForAll long seed, @ForAll @IntRange(max = 3) int extra) {
    int n = 2_500_000 + extra;
    float[] x = new float[n];
    float[] y = new float[n];
    Random random = new Random(seed);
    for (int i = 0; i < n; i++) {
      x[i] = random.nextFloat();
      y[i] = x[i] + random.nextFloat() * 0.001f;
    }

    Map<Metric, Double> many = measure(Values.of(x), Values.of(y)).values();
    var alone = new ForkJoinPool(1);
    Map<Metric, Double> one =
        alone.submit(() -> measure(Values.of(x), Values.of(y)).values()).join();
    alone.shutdown();

    assertEquals(many, one);
  }

  @Example
  void nanIsNan() {
    Measurement found = measure(Values.of(1f, Float.NaN, 3f), Values.of(1f, 2f, 3f));

    assertAllNaN(found);
    assertEquals(1, found.my().nan());
    assertEquals(1, found.my().firstOdd());
    assertTrue(found.golden().finite());
    assertAllNaN(measure(Values.of(1f, 2f), Values.of(1f, Float.NaN)));
  }

  @Example
  void anAllZeroGoldenTensorIsNotPerfect() {
    Measurement found = measure(Values.of(1f, 2f), Values.of(0f, 0f));

    assertEquals(Double.POSITIVE_INFINITY, found.values().get(Metric.RELATIVE_EUCLIDEAN_DISTANCE));
    assertEquals(Double.NaN, found.values().get(Metric.COSINE_SIMILARITY));
    assertEquals(List.of("All the data is zero in the ground truth."), found.remarks());
  }

  @Example
  void equalTensorsArePerfect() {
    assertEquals(
        1.0, measure(Values.of(0f, 0f), Values.of(0f, 0f)).values().get(Metric.COSINE_SIMILARITY));
    assertEquals(
        0.0,
        measure(Values.of(0f, 0f), Values.of(0f, 0f))
            .values()
            .get(Metric.RELATIVE_EUCLIDEAN_DISTANCE));
    assertEquals(
        0.0,
        measure(Values.of(0f, 0f), Values.of(0f, 0f))
            .values()
            .get(Metric.KULLBACK_LEIBLER_DIVERGENCE));
  }

  @Example
  void aScalarIsCompared() {
    assertEquals(
        -1.0, measure(Values.of(3f), Values.of(-2f)).values().get(Metric.COSINE_SIMILARITY));
    assertEquals(
        5.0, measure(Values.of(3f), Values.of(-2f)).values().get(Metric.MAX_ABSOLUTE_ERROR));
  }

  @Example
  void anInfinityShowsInAbsoluteErrors() {
    Measurement found = measure(Values.of(1f, Float.POSITIVE_INFINITY), Values.of(1f, 2f));

    assertEquals(Double.POSITIVE_INFINITY, found.values().get(Metric.MAX_ABSOLUTE_ERROR));
    assertEquals(Double.NaN, found.values().get(Metric.COSINE_SIMILARITY));
    assertEquals(Double.POSITIVE_INFINITY, found.my().magnitude());
  }

  @Example
  void anEmptyTensorHasNoMetrics() {
    Measurement found = measure(Values.of(new float[0]), Values.of(new float[0]));

    assertEquals(Set.of("NaN"), Set.copyOf(found.texts().values()));
    assertEquals(0, found.compared());
  }

  @Example
  void onlyTheFirstElementsWhereThatIsAskedFor() {
    Measurement found = meter().measure(Values.of(1f, 2f, 9f), Values.of(1f, 2f, 3f), 2);

    assertEquals(0.0, found.values().get(Metric.MAX_ABSOLUTE_ERROR));
    assertEquals(2, found.compared());
    assertEquals(3, found.elements());
  }

  @Example
  void theWorstElementIsFound() {
    float[] x = new float[10_000];
    float[] y = new float[10_000];
    x[7_777] = 4;
    x[12] = 3;

    assertEquals(7_777, measure(Values.of(x), Values.of(y)).worst());
  }

  @Example
  void divergenceIsThatOfItsDefinition() {
    float[] x = {0, 1, 2, 3, 4, 8};
    float[] y = {0, 2, 1, 3, 5, 8};
    double floor = Scales.FLOOR;
    double sumX = 18 / 8.0 + floor;
    double sumY = 19 / 8.0 + floor;
    double expected = 0;
    for (int i = 0; i < x.length; i++) {
      double p = Math.max(x[i] / 8, floor) / sumX;
      double q = Math.max(y[i] / 8, floor) / sumY;
      expected += p * Math.log(p / q);
    }

    Measurement found = measure(Values.of(x), Values.of(y));
    assertEquals(
        expected,
        found.values().getOrDefault(Metric.KULLBACK_LEIBLER_DIVERGENCE, Double.NaN),
        1e-14);
  }

  @Example
  void deviationSurvivesALargeMean() {
    double[] x = new double[100_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = 1e9 + i % 2;
    }

    assertEquals(
        "(1000000000.500;0.500),(1000000000.500;0.500)",
        measure(Values.of(x), Values.of(x)).texts().get(Metric.STANDARD_DEVIATION));
  }

  private static Values values(double[] values, boolean wide) {
    if (wide) {
      return Values.of(values);
    }
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    return Values.of(narrow);
  }

  private static ExactMeter meter() {
    return new ExactMeter(new ScalarKernels(), EnumSet.allOf(Metric.class), true);
  }

  private static Measurement measure(Values my, Values golden) {
    return meter().measure(my, golden, Long.MAX_VALUE);
  }

  private static void near(Map<Metric, Double> found, Metric metric, double expected) {
    double value = found.getOrDefault(metric, Double.NaN);
    double allowed = 1e-12 * Math.max(1e-300, Math.abs(expected)) + 1e-15;
    assertEquals(expected, value, Double.isFinite(expected) ? allowed : 0, metric.column());
  }

  private static void assertAllNaN(Measurement found) {
    assertTrue(found.values().values().stream().allMatch(value -> value.isNaN()));
  }

  /** The sums of two tensors, as decimals. */
  private static final class Reference {
    private BigDecimal xx = BigDecimal.ZERO;
    private BigDecimal yy = BigDecimal.ZERO;
    private BigDecimal xy = BigDecimal.ZERO;
    private BigDecimal absolute = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;
    private BigDecimal relative = BigDecimal.ZERO;
    private double maxAbsolute;
    private double maxRelative;

    Reference(double[] x, double[] y) {
      for (int i = 0; i < x.length; i++) {
        add(new BigDecimal(x[i]), new BigDecimal(y[i]));
      }
    }

    private void add(BigDecimal x, BigDecimal y) {
      BigDecimal d = x.subtract(y).abs();
      xx = xx.add(x.multiply(x), DIGITS);
      yy = yy.add(y.multiply(y), DIGITS);
      xy = xy.add(x.multiply(y), DIGITS);
      absolute = absolute.add(d, DIGITS);
      squares = squares.add(d.multiply(d), DIGITS);
      maxAbsolute = Math.max(maxAbsolute, d.doubleValue());
      if (Math.abs(y.doubleValue()) > Kernels.ZERO) {
        BigDecimal r = d.divide(y.abs(), DIGITS);
        relative = relative.add(r, DIGITS);
        maxRelative = Math.max(maxRelative, r.doubleValue());
      }
    }

    double cosine() {
      if (xx.signum() == 0 && yy.signum() == 0) {
        return 1;
      }
      BigDecimal norms = xx.sqrt(DIGITS).multiply(yy.sqrt(DIGITS));
      return norms.signum() == 0 ? Double.NaN : xy.divide(norms, DIGITS).doubleValue();
    }

    double distance() {
      if (yy.signum() == 0) {
        return squares.signum() == 0 ? 0 : Double.POSITIVE_INFINITY;
      }
      return squares.divide(yy, DIGITS).sqrt(DIGITS).doubleValue();
    }
  }
}
