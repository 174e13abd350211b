package org.cannadvisor.tensor.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.Metric;
import org.cannadvisor.tensor.Values;
import org.cannadvisor.tensor.exact.ScalarKernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What msaccucmp prints, observed with the real tool: its special cases and its float32. */
final class PeerMeterTest {

  private static final String NAN = "nan nan nan nan nan - nan nan nan nan";

  /** One odd element among a hundred; standard deviation left out. */
  static Stream<Arguments> oddValues() {
    float nan = Float.NaN;
    float inf = Float.POSITIVE_INFINITY;
    return Stream.of(
        Arguments.of("NaN in mine", nan, 1, NAN),
        Arguments.of(
            "NaN in golden", 1, nan, "nan nan 0.000000 nan nan - nan nan 0.000000 0.000000"),
        Arguments.of("inf in mine", inf, 1, "nan inf inf inf nan - inf inf inf inf"),
        Arguments.of(
            "inf in golden", 1, inf, "nan inf 1.000000 nan nan - inf inf 1.000000 0.010000"),
        Arguments.of("inf in both", inf, inf, NAN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oddValues")
  void oddValuesShowAsInThePeer(String name, float mine, float golden, String cells) {
    float[] x = ramp(100, 1);
    float[] y = ramp(100, 1);
    x[3] = mine;
    y[3] = golden;

    assertEquals(List.of(cells.split(" ")), cells(measure(x, y)));
  }

  @Test
  void scalarsAreCalledPerfect() {
    var kind = new PeerMeter.Kind(true, false, "mine", "golden");
    Measurement found = meter().measure(Values.of(3f), Values.of(-2f), 9, kind);

    assertEquals("1.000000", found.texts().get(Metric.COSINE_SIMILARITY));
    assertEquals(List.of("This tensor is scalar."), found.remarks());
  }

  @Test
  void anAllZeroGoldenTensorLooksPerfectByDistance() {
    Measurement found = measure(ramp(9, 1), new float[9]);

    assertEquals("0.000000", found.texts().get(Metric.RELATIVE_EUCLIDEAN_DISTANCE));
    assertEquals("NaN", found.texts().get(Metric.COSINE_SIMILARITY));
    assertEquals(
        List.of("Cannot compare by Cosine Similarity. All the data is zero in golden."),
        found.remarks());
  }

  @Test
  void twoAllZeroTensorsAreEqual() {
    assertEquals("1.0", measure(new float[9], new float[9]).texts().get(Metric.COSINE_SIMILARITY));
  }

  @Test
  void squaresOverflowInFloat32() {
    Measurement found = measure(ramp(100, 1e30f), ramp(100, 1.001e30f));

    assertEquals("0.000000", found.texts().get(Metric.COSINE_SIMILARITY));
    assertEquals("nan", found.texts().get(Metric.RELATIVE_EUCLIDEAN_DISTANCE));
    assertEquals("inf", found.texts().get(Metric.ROOT_MEAN_SQUARE_ERROR));
  }

  @Test
  void anEmptyTensorFailsWhereNumpyDoes() {
    Measurement found = measure(new float[0], new float[0]);

    assertEquals(
        List.of("1.0", "NaN", "0.000000", "0.000000", "NaN", "-", "nan", "nan", "NaN", "nan"),
        cells(found));
    assertEquals("(nan;nan),(nan;nan)", found.texts().get(Metric.STANDARD_DEVIATION));
  }

  @Test
  void divergenceDoesNotSeeScaleAndOffset() {
    float[] x = ramp(100, 2);
    for (int i = 0; i < x.length; i++) {
      x[i] += 3;
    }

    assertEquals(
        "0.000000", measure(x, ramp(100, 1)).texts().get(Metric.KULLBACK_LEIBLER_DIVERGENCE));
  }

  @Test
  void truthValuesHaveTwoMetrics() {
    var kind = new PeerMeter.Kind(false, true, "mine", "golden");
    Measurement found = meter().measure(Values.of(1f, 0f, 1f), Values.of(1f, 1f, 1f), 9, kind);

    assertEquals("0.816497", found.texts().get(Metric.COSINE_SIMILARITY));
    assertEquals("NaN", found.texts().get(Metric.MAX_ABSOLUTE_ERROR));
    assertEquals(
        "Algorithm MaxAbsoluteError does not support Boolean types.", found.remarks().get(0));
  }

  /**
   * numpy: {@code np.float32(0.1) * np.ones(1000, np.float32)} summed is 100.00000, not 99.99905.
   */
  @Test
  void sumsFollowNumpysOrder() {
    float[] x = new float[1000];
    Arrays.fill(x, 0.1f);

    Measurement found = measure(x, new float[1000]);

    assertEquals("0.100000", found.texts().get(Metric.MEAN_ABSOLUTE_ERROR));
  }

  private static float[] ramp(int n, float step) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (i + 1) * step;
    }
    return values;
  }

  private static PeerMeter meter() {
    return new PeerMeter(new ScalarKernels(), EnumSet.allOf(Metric.class));
  }

  private static Measurement measure(float[] x, float[] y) {
    var kind = new PeerMeter.Kind(false, false, "mine", "golden");
    return meter().measure(Values.of(x), Values.of(y), Long.MAX_VALUE, kind);
  }

  private static List<String> cells(Measurement found) {
    return Arrays.stream(Metric.values())
        .map(m -> m == Metric.STANDARD_DEVIATION ? "-" : found.texts().get(m))
        .toList();
  }
}
