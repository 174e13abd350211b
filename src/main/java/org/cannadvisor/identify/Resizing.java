package org.cannadvisor.identify;

import java.util.Optional;

/**
 * Tells two pictures apart that were resized from one source in different ways. Other coordinates
 * move what is left when both are smoothed; another filter bends the fine detail and leaves the
 * rest as it is. The bounds lie far between such pairs (moved 0.2 to 0.9, bent 0.25 to 0.85) and
 * pairs that differ by noise, brightness or content (0.04 and 0.02 to 0.25 with much left when
 * smoothed), measured over the pictures of the tests.
 */
final class Resizing {

  private static final int POINTS = 1 << 14;

  /** Less than this is left where one picture was rounded twice. */
  private static final double LEAST = 0.003;

  /** More differs between pictures of different things. */
  private static final double MOST = 0.9;

  private static final double MOST_SMOOTHED = 0.35;
  private static final double MOST_BENT = 0.6;
  private static final double MOVED = 0.15;
  private static final double BENT = 0.15;

  /** Another filter leaves at most this share of the difference when both are smoothed. */
  private static final double FINE_DETAIL = 0.6;

  private Resizing() {}

  /**
   * What resizing explains.
   *
   * @param fit scale and shift of the smoothed pictures, which filters blur least, with what is
   *     left of the others
   * @param residual what is left of the smoothed ones when the rest is explained
   */
  record Found(Step step, Fit fit, double residual) {}

  /** What tells mine from a hypothesis that nearly fits; empty where resizing does not. */
  static Optional<Found> of(Hypothesis near) {
    double residual = near.fit().residual();
    boolean upright = near.golden().steps().isEmpty() && near.map().isOrder();
    if (residual < LEAST || residual > MOST || !upright || near.my().flat()) {
      return Optional.empty();
    }
    Sight my = near.my().sight();
    Sight golden = near.golden().sight();
    Sight mySmooth = new Smoothed(my);
    Sight goldenSmooth = new Smoothed(golden);
    Points points = Points.in(my, POINTS);
    int[] source = near.map().source();
    Fit fit =
        Moments.of(Samples.of(mySmooth, points), Samples.of(goldenSmooth, points)).fit(near.map());
    Slopes rough = Slopes.of(mySmooth, goldenSmooth, source, fit, points);
    return step(rough, Slopes.of(my, golden, source, fit, points))
        .map(
            step ->
                new Found(step, new Fit(residual, fit.scale(), fit.shift()), left(step, rough)));
  }

  private static Optional<Step> step(Slopes rough, Slopes fine) {
    if (rough.residual() <= MOST_SMOOTHED && rough.movedShare() >= MOVED) {
      return Optional.of(coordinates(rough.shifts()));
    }
    boolean onlyDetail =
        fine.residual() <= MOST_BENT && rough.residual() <= FINE_DETAIL * fine.residual();
    return onlyDetail && fine.curvedShare() >= BENT
        ? Optional.of(
            Step.of(Transformation.RESIZE_FILTER, fine.isSmoother() ? "smoother" : "sharper"))
        : Optional.empty();
  }

  private static double left(Step step, Slopes rough) {
    double moved = step.what() == Transformation.RESIZE_COORDINATES ? rough.movedShare() : 0;
    return rough.residual() * Math.sqrt(Math.max(0, 1 - moved));
  }

  private static Step coordinates(double[] shifts) {
    double everywhere = square(shifts[0]) + square(shifts[1]);
    // the mean of the squares from -1 to 1
    double towardsEdges = (square(shifts[2]) + square(shifts[3])) / 3;
    return Step.of(
        Transformation.RESIZE_COORDINATES,
        towardsEdges > everywhere ? "align_corners ≠ half_pixel" : "asymmetric ≠ half_pixel");
  }

  private static double square(double number) {
    return number * number;
  }
}
