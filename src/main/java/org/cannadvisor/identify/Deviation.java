package org.cannadvisor.identify;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way to normalise other than meant.
 *
 * @param what it is called
 * @param made from the mean and deviation that are meant, in 0..255 units, those that mine were
 *     made with: {@code {mean, deviation}} of a channel
 */
record Deviation(Transformation what, UnaryOperator<double[]> made) {

  private static final double FULL = 255;

  /** Limited range: 16..235 stand for 0..255 (BT.601). */
  private static final double LIMITED = 219 / FULL;

  private static final double BLACK = 16;

  /** The simpler ones first: of equal ones the first is taken. */
  static final List<Deviation> ALL =
      List.of(
          of(Transformation.SCALE_255_MISSING, (m, d) -> pair(m / FULL, d / FULL)),
          of(Transformation.SCALE_255_TWICE, (m, d) -> pair(m * FULL, d * FULL)),
          of(Transformation.NORMALIZATION_MISSING, (m, d) -> pair(0, 1)),
          of(Transformation.NORMALIZATION_MISSING, (m, d) -> pair(0, FULL)),
          of(Transformation.NORMALIZATION_TWICE, (m, d) -> pair(m + m * d, d * d)),
          of(Transformation.NORMALIZATION_TWICE, (m, d) -> pair(m + m * d / FULL, d * d / FULL)),
          of(Transformation.MEAN_MISSING, (m, d) -> pair(0, d)),
          of(Transformation.MEAN_TWICE, (m, d) -> pair(2 * m, d)),
          of(Transformation.DEVIATION_MISSING, (m, d) -> pair(m, 1)),
          of(Transformation.DEVIATION_MISSING, (m, d) -> pair(m, FULL)),
          of(Transformation.DEVIATION_TWICE, (m, d) -> pair(m, d * d)),
          of(Transformation.DEVIATION_TWICE, (m, d) -> pair(m, d * d / FULL)),
          of(Transformation.DEVIATION_NOT_RECIPROCAL, (m, d) -> pair(m, 1 / d)),
          of(Transformation.DEVIATION_NOT_RECIPROCAL, (m, d) -> pair(m, FULL * FULL / d)),
          of(Transformation.MEAN_ROUNDED, (m, d) -> pair(Math.rint(m), d)),
          of(Transformation.MEAN_ROUNDED, (m, d) -> pair(Math.floor(m), d)),
          of(Transformation.COLOUR_RANGE, (m, d) -> pair((m - BLACK) / LIMITED, d / LIMITED)),
          of(Transformation.COLOUR_RANGE, (m, d) -> pair(BLACK + m * LIMITED, d * LIMITED)));

  private interface Formula {
    double[] of(double mean, double deviation);
  }

  private static Deviation of(Transformation what, Formula formula) {
    return new Deviation(what, meant -> formula.of(meant[0], meant[1]));
  }

  private static double[] pair(double mean, double deviation) {
    return new double[] {mean, deviation};
  }
}
