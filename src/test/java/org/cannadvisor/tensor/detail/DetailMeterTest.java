package org.cannadvisor.tensor.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.tensor.Values;
import org.junit.jupiter.api.Test;

/** Errors that we put into tensors are found where they are. */
final class DetailMeterTest {

  private static final int CHANNELS = 8;
  private static final int HEIGHT = 10;
  private static final int WIDTH = 12;
  private static final int CHANNEL = HEIGHT * WIDTH;
  private static final MathContext EXACT = new MathContext(60);

  private final float[] golden = random(2 * CHANNELS * CHANNEL);
  private final float[] my = golden.clone();

  private static float[] random(int n) {
    Random random = new Random(7);
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) random.nextGaussian() + 100;
    }
    return values;
  }

  @Test
  void equalTensors() {
    Detail detail = pictures();

    assertEquals(List.of(), detail.largest());
    assertEquals(List.of(), detail.places());
    assertEquals(golden.length, detail.close());
    assertEquals(golden.length, detail.absolute().zeros());
    assertEquals(List.of(), detail.channels().get(0).bad());
    assertEquals(0, detail.steps().orElseThrow().max());
  }

  @Test
  void aScaledChannelBySumsWithoutRounding() {
    change(3, (i, value) -> (float) (0.5 * value + 2 + 0.001 * (i % 7)));

    Detail detail = pictures();
    Detail.Channel channel = detail.channels().get(0).bad().get(0);

    assertEquals(1, detail.channels().get(0).bad().size());
    assertEquals(3, channel.index());
    assertEquals(Detail.Kind.SCALED, channel.kind());
    assertEquals(exactScale(3), channel.scale(), 1e-12);
    assertEquals(List.of(1), detail.places().stream().map(Detail.Place::axis).toList());
    assertEquals(3, detail.places().get(0).from());
    assertEquals(3, detail.places().get(0).to());
  }

  /** (n Σmg − Σm Σg) / (n Σg² − (Σg)²). */
  private double exactScale(int channel) {
    BigDecimal n = BigDecimal.valueOf(2L * CHANNEL);
    BigDecimal m = BigDecimal.ZERO;
    BigDecimal g = BigDecimal.ZERO;
    BigDecimal mg = BigDecimal.ZERO;
    BigDecimal gg = BigDecimal.ZERO;
    for (int i = 0; i < my.length; i++) {
      if (i / CHANNEL % CHANNELS == channel) {
        BigDecimal x = new BigDecimal(my[i]);
        BigDecimal y = new BigDecimal(golden[i]);
        m = m.add(x);
        g = g.add(y);
        mg = mg.add(x.multiply(y));
        gg = gg.add(y.multiply(y));
      }
    }
    BigDecimal above = n.multiply(mg).subtract(m.multiply(g));
    return above.divide(n.multiply(gg).subtract(g.multiply(g)), EXACT).doubleValue();
  }

  @Test
  void swappedZeroAndOddChannels() {
    for (int i = 0; i < my.length; i++) {
      golden[i] -= 100;
    }
    change(1, (i, value) -> golden[i + CHANNEL]);
    change(2, (i, value) -> golden[i - CHANNEL]);
    change(4, (i, value) -> 0);
    change(5, (i, value) -> i % CHANNEL == 0 ? Float.NaN : golden[i]);
    change(6, (i, value) -> 1);
    for (int channel : new int[] {0, 3, 7}) {
      change(channel, (i, value) -> golden[i]);
    }

    List<Detail.Channel> bad = pictures().channels().get(0).bad();

    assertEquals(List.of(1, 2, 4, 5, 6), bad.stream().map(Detail.Channel::index).toList());
    assertEquals(
        List.of(
            Detail.Kind.SWAPPED,
            Detail.Kind.SWAPPED,
            Detail.Kind.ZERO,
            Detail.Kind.NOT_FINITE,
            Detail.Kind.CONSTANT),
        bad.stream().map(Detail.Channel::kind).toList());
    assertEquals(2, bad.get(0).other());
    assertEquals(1, bad.get(1).other());
  }

  @Test
  void anErrorAtTheBorder() {
    for (int i = 0; i < my.length; i++) {
      int row = i / WIDTH % HEIGHT;
      int column = i % WIDTH;
      boolean isBorder = row == 0 || column == 0 || row == HEIGHT - 1 || column == WIDTH - 1;
      my[i] = golden[i] + (isBorder ? 1 : 0.25f);
    }

    Detail.Border border = pictures().border().orElseThrow();

    assertEquals(1, border.outer(), 1e-5);
    assertEquals(0.25, border.inner(), 1e-5);
  }

  @Test
  void anErrorInEveryFourthColumn() {
    for (int i = 0; i < my.length; i++) {
      my[i] += i % WIDTH % 4 == 1 ? 5 : 0;
    }

    assertEquals(List.of(new Detail.Place(3, WIDTH, 1, WIDTH - 1, 4, 1.0)), pictures().places());
  }

  @Test
  void theLargestDifferencesNanFirst() {
    my[30] = Float.NaN;
    my[5] += 10;
    my[4] += 20;
    my[6] = golden[6] - 10;

    List<Detail.Difference> largest = pictures().largest();

    assertEquals(
        List.of(30L, 4L), largest.stream().limit(2).map(Detail.Difference::element).toList());
    assertEquals(4, largest.size());
    assertEquals(Double.POSITIVE_INFINITY, largest.get(0).size());
  }

  @Test
  void onlyTenAreKept() {
    for (int i = 0; i < my.length; i++) {
      my[i] = golden[i] + i;
    }

    List<Detail.Difference> largest = pictures().largest();

    assertEquals(10, largest.size());
    assertEquals(my.length - 1L, largest.get(0).element());
  }

  @Test
  void histogramsHaveTheDecadesOfTheValues() {
    Detail detail =
        flat(new double[] {0.5, 11, 1e-13, 4, 1}, new double[] {0.4, 1, 0, 4, Double.NaN});

    Detail.Histogram absolute = detail.absolute();
    assertEquals(1, absolute.zeros());
    assertEquals(1, absolute.notFinite());
    assertEquals(1, absolute.counts().get(0));
    assertEquals(1, absolute.counts().get(-2 - absolute.lowest()));
    assertEquals(1, absolute.counts().get(1 - absolute.lowest()));
    assertEquals(1, detail.relative().zeros());
  }

  @Test
  void toleranceIsThatOfNumpy() {
    double infinite = Double.POSITIVE_INFINITY;
    Tolerance tolerance = new Tolerance(0.1, 0.5);

    assertTrue(tolerance.accepts(11.5, 10));
    assertEquals(
        List.of(false, true, false, false, false),
        List.of(
            tolerance.accepts(11.6, 10),
            tolerance.accepts(infinite, infinite),
            tolerance.accepts(-infinite, infinite),
            tolerance.accepts(1, infinite),
            tolerance.accepts(Double.NaN, Double.NaN)));
  }

  @Test
  void theLargestOfEachRow() {
    double[] mine = {1, 5, 3, 4, /**/ 9, Double.NaN, 2, 1};
    double[] other = {1, 5, 4, 3, /**/ 1, 2, 9, 8};
    Form form = new Form(List.of(2L, 4L), Format.ND, ElementType.FLOAT, ElementType.FLOAT);

    Detail.TopK top =
        DetailMeter.measure(form, Values.of(mine), Values.of(other), 100, Tolerance.NUMPY, 2)
            .flatMap(Detail::top)
            .orElseThrow();

    assertEquals(new Detail.TopK(2, 2, 0.5, 0.5), top);
  }

  @Test
  void oddValuesAreCountedWithTheFirst() {
    double[] mine = {0, 65504, -65504, Double.NaN, 1e-6, Double.NEGATIVE_INFINITY};
    Form form = new Form(List.of(6L), Format.ND, ElementType.FLOAT16, ElementType.FLOAT);

    Detail.Odd odd =
        DetailMeter.measure(form, Values.of(mine), Values.of(mine), 100, Tolerance.NUMPY, 0)
            .orElseThrow()
            .my();

    assertEquals(new Detail.Tally(2, 1), odd.saturated());
    assertEquals(new Detail.Tally(1, 3), odd.nan());
    assertEquals(new Detail.Tally(1, 4), odd.subnormal());
    assertEquals(new Detail.Tally(1, 5), odd.infinite());
  }

  @Test
  void complexNumbersHaveOneMoreDimension() {
    Form form = new Form(List.of(3L), Format.ND, ElementType.COMPLEX64, ElementType.COMPLEX64);

    assertEquals(List.of(3L, 2L), form.of(6).dims());
    assertEquals(List.of(5L), form.of(5).dims());
    assertEquals(
        List.of(1L), new Form(List.of(), Format.ND, form.my(), form.golden()).of(1).dims());
  }

  @Test
  void nothingOfNothing() {
    Form form = new Form(List.of(0L, 3L), Format.ND, ElementType.FLOAT, ElementType.FLOAT);
    Values none = Values.of(new double[0]);

    assertTrue(DetailMeter.measure(form, none, none, 9, Tolerance.NUMPY, 1).isEmpty());
  }

  private interface Change {
    float of(int element, float golden);
  }

  private void change(int channel, Change change) {
    for (int i = 0; i < my.length; i++) {
      if (i / CHANNEL % CHANNELS == channel) {
        my[i] = change.of(i, golden[i]);
      }
    }
  }

  private Detail pictures() {
    List<Long> dims = List.of(2L, (long) CHANNELS, (long) HEIGHT, (long) WIDTH);
    Form form = new Form(dims, Format.NCHW, ElementType.FLOAT, ElementType.FLOAT);
    return DetailMeter.measure(
            form, Values.of(my), Values.of(golden), Long.MAX_VALUE, Tolerance.NUMPY, 0)
        .orElseThrow();
  }

  private static Detail flat(double[] my, double[] golden) {
    List<Long> dims = Arrays.asList((long) my.length);
    Form form = new Form(dims, Format.ND, ElementType.DOUBLE, ElementType.DOUBLE);
    return DetailMeter.measure(
            form, Values.of(my), Values.of(golden), Long.MAX_VALUE, Tolerance.NUMPY, 0)
        .orElseThrow();
  }
}
