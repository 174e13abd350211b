package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a scale and shift of the channels mean: which published normalisation the golden tensor may
 * have, and what went otherwise for mine.
 */
final class ScaleReading {

  /** Half precision keeps a mean over thousands of points far better. */
  private static final double EQUAL = 0.003;

  /** Where something is left unexplained, no change is likelier than a small one. */
  private static final double UNCHANGED = 0.3;

  private static final double NEAR = 0.01;

  /** What is left unexplained blurs scale and shift by at most this many times as much. */
  private static final double BLUR = 1.5;

  /** Meanings this near to the nearest one are as good; the first counts. */
  private static final double AS_GOOD = 0.001;

  private static final Normalization PLAIN = Normalization.PIXELS;

  private final Fit fit;
  private final int[] source;
  private final Range my;
  private final Range golden;
  private final Moments moments;
  private final List<Meaning> meanings = new ArrayList<>();

  private record Meaning(Optional<Step> step, double error) {}

  private ScaleReading(Fit fit, int[] source, Range my, Range golden, Moments moments) {
    this.fit = fit;
    this.source = source;
    this.my = my;
    this.golden = golden;
    this.moments = moments;
  }

  /**
   * The meaning of a fit.
   *
   * @param source for each of my channels, the golden one
   * @return empty where scale and shift change nothing
   */
  static Optional<Step> of(Fit fit, int[] source, Range my, Range golden, Moments moments) {
    return new ScaleReading(fit, source, my, golden, moments).read();
  }

  private Optional<Step> read() {
    add(Optional.empty(), new double[] {0, 0, 0}, new double[] {1, 1, 1}, PLAIN, source);
    if (meanings.get(0).error <= Math.max(EQUAL, UNCHANGED * fit.residual())) {
      return Optional.empty();
    }
    Normalization.KNOWN.stream().filter(this::isOfGolden).forEach(this::addAll);
    double best = meanings.stream().mapToDouble(Meaning::error).min().orElse(1);
    return meanings.stream()
        .filter(
            meaning ->
                best <= Math.max(NEAR, BLUR * fit.residual()) && meaning.error <= best + AS_GOOD)
        .findFirst()
        .map(Meaning::step)
        .orElseGet(this::unknown);
  }

  private boolean isOfGolden(Normalization known) {
    for (int c = 0; c < source.length; c++) {
      if (!known.canHaveMade(colour(c), golden.min()[c], golden.max()[c])) {
        return false;
      }
    }
    return true;
  }

  private static int colour(int channel) {
    return Math.min(channel, 2);
  }

  private void addAll(Normalization meant) {
    int[] own = ColourMap.identity(source.length).source();
    add(Optional.empty(), meant.mean(), meant.deviation(), meant, own);
    for (Deviation deviation : Deviation.ALL) {
      add(deviation, meant, source);
      add(deviation, meant, own);
    }
    if (source.length == 3) {
      add(step(Transformation.MEAN_ORDER, ""), meant.mean(), meant.deviation(), meant, reversed());
    }
    for (Normalization other : Normalization.KNOWN) {
      if (!other.equals(meant) && !other.isPlain()) {
        boolean plain = meant.isPlain();
        Transformation what =
            plain ? Transformation.NORMALIZATION_TWICE : Transformation.OTHER_NORMALIZATION;
        add(step(what, other.name()), other.mean(), other.deviation(), meant, own);
      }
    }
  }

  private int[] reversed() {
    int[] reversed = new int[source.length];
    for (int c = 0; c < reversed.length; c++) {
      reversed[c] = reversed.length - 1 - source[c];
    }
    return reversed;
  }

  private void add(Deviation deviation, Normalization meant, int[] order) {
    double[] mean = new double[3];
    double[] scale = new double[3];
    for (int c = 0; c < 3; c++) {
      double[] made = deviation.made().apply(new double[] {meant.mean()[c], meant.deviation()[c]});
      mean[c] = made[0];
      scale[c] = made[1];
    }
    String name = meant.equals(Normalization.PIXELS) ? "" : meant.name();
    add(step(deviation.what(), name), mean, scale, meant, order);
  }

  private static Optional<Step> step(Transformation what, String detail) {
    return Optional.of(Step.of(what, detail));
  }

  /**
   * One more meaning.
   *
   * @param mean that mine would have been made with
   * @param order for each of my channels, which of the means it got
   */
  private void add(
      Optional<Step> step, double[] mean, double[] deviation, Normalization meant, int[] order) {
    double error = 0;
    for (int c = 0; c < source.length; c++) {
      int from = colour(source[c]);
      int to = colour(order[c]);
      double scale = meant.deviation()[from] / deviation[to];
      double shift = (meant.mean()[from] - mean[to]) / deviation[to];
      error = Math.max(error, Math.abs(fit.scale()[c] / scale - 1));
      double expected = (moments.mean(c) - fit.shift()[c]) / fit.scale()[c];
      double off = moments.mean(c) - scale * expected - shift;
      error = Math.max(error, Math.abs(off) / moments.spread());
    }
    meanings.add(new Meaning(step, error));
  }

  /** The meaning where no published figures fit. */
  private Optional<Step> unknown() {
    boolean goldenIsCentred = golden.least() < 0 && golden.most() <= 16;
    boolean myIsPicture =
        my.least() >= 0 && (my.most() <= 1 || (my.most() > 16 && my.most() <= 255));
    if (goldenIsCentred && myIsPicture) {
      return step(Transformation.NORMALIZATION_MISSING, "");
    }
    boolean goldenIsPicture = golden.least() >= 0 && golden.most() > 16 && golden.most() <= 255;
    boolean myIsCentred = my.least() < 0 && my.most() <= 16;
    return goldenIsPicture && myIsCentred
        ? step(Transformation.NORMALIZATION_TWICE, "")
        : step(Transformation.SCALE_AND_SHIFT, "");
  }
}
