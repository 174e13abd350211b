package org.cannadvisor.tensor.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cannadvisor.tensor.Elements;

/**
 * Looks closely at two tensors: one pass in the order of their elements, all sums in double. Slower
 * than the metrics, hence for a few tensors only.
 */
public final class DetailMeter {

  private static final int BLOCK = 4096;

  /** Longer dimensions are not looked at index by index. */
  private static final long LONGEST = 1 << 20;

  /** More of them are no channels. */
  private static final long MOST_CHANNELS = 2048;

  private final Form form;
  private final Tolerance tolerance;
  private final Largest largest = new Largest();
  private final Decades absolute = new Decades();
  private final Decades relative = new Decades();
  private final List<AxisProfile> profiles = new ArrayList<>();
  private final List<ChannelFits> fits = new ArrayList<>();
  private final Optional<Borders> borders;
  private final Optional<Ulps> ulps;
  private final Specials mySpecials;
  private final Specials goldenSpecials;
  private final double[] my = new double[BLOCK];
  private final double[] golden = new double[BLOCK];
  private final double[] differences = new double[BLOCK];
  private long close;

  private DetailMeter(Form form, long count, Tolerance tolerance) {
    this.form = form;
    this.tolerance = tolerance;
    IntStream.range(0, form.dims().size())
        .filter(axis -> form.dims().get(axis) <= LONGEST)
        .forEach(axis -> profiles.add(new AxisProfile(axis, form.walk(axis))));
    form.channelAxes().stream()
        .filter(axis -> form.dims().get(axis) <= MOST_CHANNELS)
        .map(axis -> new ChannelFits(axis, form.walk(axis), count / form.dims().get(axis)))
        .forEach(fits::add);
    borders = form.rowAxis().map(axis -> new Borders(form.walk(axis), form.walk(axis + 1)));
    ulps = form.narrowerGrid().map(Ulps::new);
    mySpecials = new Specials(Grid.of(form.my()));
    goldenSpecials = new Specials(Grid.of(form.golden()));
  }

  /**
   * What is different, and where; empty where there are no elements.
   *
   * @param limit looks at the first so many only
   * @param k of the agreement of the largest; 0 where not asked for
   */
  public static Optional<Detail> measure(
      Form form, Elements my, Elements golden, long limit, Tolerance tolerance, int k) {
    long count = Math.min(limit, my.count());
    if (count == 0) {
      return Optional.empty();
    }
    Form fitting = form.of(my.count());
    DetailMeter meter = new DetailMeter(fitting, count, tolerance);
    for (long from = 0; from < count; from += BLOCK) {
      meter.block(my, golden, from, (int) Math.min(BLOCK, count - from));
    }
    return Optional.of(
        meter.result(
            count,
            count == my.count() ? TopAgreement.of(k, fitting, my, golden) : Optional.empty()));
  }

  private void block(Elements mine, Elements other, long from, int n) {
    mine.read(from, n, my);
    other.read(from, n, golden);
    for (int i = 0; i < n; i++) {
      double size = difference(my[i], golden[i]);
      differences[i] = Double.isFinite(size) ? size : 0;
      element(from + i, my[i], golden[i], size);
    }
    profiles.forEach(profile -> profile.add(from, n, differences));
    borders.ifPresent(border -> border.add(from, n, differences));
    fits.forEach(fit -> fit.add(from, n, my, golden));
  }

  /** The same infinity on both sides, or NaN on both, is no difference in position. */
  private static double difference(double x, double y) {
    return Double.compare(x, y) == 0 ? 0 : Math.abs(x - y);
  }

  private void element(long at, double x, double y, double size) {
    largest.add(at, x, y, size);
    absolute.add(size);
    if (y != 0) {
      relative.add(Double.isInfinite(y) && size != 0 ? Double.NaN : size / Math.abs(y));
    }
    close += tolerance.accepts(x, y) ? 1 : 0;
    ulps.ifPresent(steps -> steps.add(x, y));
    mySpecials.add(at, x);
    goldenSpecials.add(at, y);
  }

  private Detail result(long count, Optional<Detail.TopK> top) {
    return new Detail(
        count,
        form.dims(),
        largest.result(),
        absolute.result(),
        relative.result(),
        profiles.stream().flatMap(profile -> profile.place().stream()).toList(),
        borders.flatMap(Borders::result),
        fits.stream().map(ChannelFits::result).toList(),
        close,
        tolerance,
        ulps.map(Ulps::result),
        mySpecials.result(),
        goldenSpecials.result(),
        top);
  }
}
