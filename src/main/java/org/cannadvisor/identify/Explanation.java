package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A hypothesis with the meaning of its scale and shift.
 *
 * @param steps all of them, in this order
 */
record Explanation(Hypothesis hypothesis, List<Step> steps) {

  private static final int POINTS = 1 << 13;

  /** A scale that nothing known makes is worth two steps that are known. */
  private static final int UNKNOWN = 2;

  Explanation {
    steps = List.copyOf(steps);
  }

  static Explanation of(Hypothesis hypothesis) {
    List<Step> steps = new ArrayList<>(hypothesis.steps());
    meaning(hypothesis).ifPresent(steps::add);
    return new Explanation(hypothesis, steps);
  }

  private static Optional<Step> meaning(Hypothesis hypothesis) {
    Points points = Points.in(hypothesis.my().sight(), POINTS);
    return ScaleReading.of(
        hypothesis.fit(),
        hypothesis.map().source(),
        Range.of(Samples.of(hypothesis.my().sight(), points)),
        Range.of(Samples.of(hypothesis.golden().sight(), points)),
        hypothesis.moments().spread());
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
