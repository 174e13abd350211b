package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A hypothesis with the meaning of its scale and shift.
 *
 * @param steps all of them, in this order
 */
record Explanation(Hypothesis hypothesis, List<Step> steps) {

  private static final Set<Transformation> MATRICES =
      EnumSet.of(Transformation.COLOUR_RANGE, Transformation.COLOUR_STANDARD);

  private static final double SCALES = 0.03;

  /** Full and limited range differ by a seventh. */
  private static final double RANGES = 0.2;

  private static final int POINTS = 1 << 13;

  /** A scale that nothing known makes is worth two steps that are known. */
  private static final int UNKNOWN = 2;

  Explanation {
    steps = List.copyOf(steps);
  }

  static Explanation of(Hypothesis hypothesis) {
    return of(hypothesis, hypothesis.fit());
  }

  /** With a better fit than its own. */
  static Explanation of(Hypothesis hypothesis, Fit fit) {
    List<Step> steps = new ArrayList<>(hypothesis.steps());
    meaning(hypothesis, fit).ifPresent(steps::add);
    return new Explanation(hypothesis, steps);
  }

  private static Optional<Step> meaning(Hypothesis hypothesis, Fit fit) {
    if (hypothesis.my().sight() instanceof SemiPlanar) {
      return ChromaRange.of(fit);
    }
    if (!hypothesis.map().isOrder()) {
      return isScaleOf(hypothesis.map(), fit)
          ? Optional.empty()
          : Optional.of(Step.of(Transformation.SCALE_AND_SHIFT, ""));
    }
    Points points = Points.in(hypothesis.my().sight(), POINTS);
    return ScaleReading.of(
        fit,
        hypothesis.map().source(),
        Range.of(Samples.of(hypothesis.my().sight(), points)),
        Range.of(Samples.of(hypothesis.golden().sight(), points)),
        hypothesis.moments());
  }

  /** Whether a matrix alone makes this scale; without one the range is not known. */
  private static boolean isScaleOf(ColourMap map, Fit fit) {
    boolean open =
        map.step().stream().anyMatch(step -> step.what() == Transformation.YUV_UNCONVERTED);
    double tolerance = open ? RANGES : SCALES + fit.residual();
    for (int c = 0; c < fit.scale().length; c++) {
      if (Math.abs(fit.scale()[c] / map.scale()[c] - 1) > tolerance) {
        return false;
      }
    }
    return true;
  }

  /** Whether something unknown is part of it. */
  boolean isPartlyUnknown() {
    return isPartlyUnknown(steps);
  }

  static boolean isPartlyUnknown(List<Step> steps) {
    return steps.stream().anyMatch(step -> step.what() == Transformation.SCALE_AND_SHIFT);
  }

  /** Whether it names the same; of matrices only what they mix up counts, not which they are. */
  boolean isSameAs(Explanation other) {
    return named(steps).equals(named(other.steps));
  }

  private static List<Step> named(List<Step> steps) {
    return steps.stream()
        .map(step -> MATRICES.contains(step.what()) ? Step.of(step.what(), "") : step)
        .toList();
  }

  /** How much has to have happened: the fewest things are the likeliest. */
  int cost() {
    int cost = 0;
    for (Step step : steps) {
      cost += step.what() == Transformation.SCALE_AND_SHIFT ? UNKNOWN : 1;
    }
    return cost;
  }
}
