package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.List;

/** One explanation of mine: the golden tensor after some steps. */
record Hypothesis(MyView my, GoldenView golden, ColourMap map, Moments moments, Fit fit) {

  /** Half precision leaves about that; less is no better. */
  private static final double FLOOR = 3e-4;

  /** A further step must lower the residual to less than this share to be worth it. */
  private static final double WORTH = 0.8;

  static Hypothesis of(MyView my, GoldenView golden, ColourMap map, Moments moments) {
    return new Hypothesis(my, golden, map, moments, moments.fit(map));
  }

  /** The steps; a picture on its side that is flipped as well is rotated. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>(my.steps());
    steps.addAll(golden.steps());
    map.step().ifPresent(steps::add);
    Step transposed = Step.of(Transformation.TRANSPOSED, "");
    if (steps.contains(transposed)) {
      turn(steps, transposed, Step.of(Transformation.FLIPPED, "↕"), "90°");
      turn(steps, transposed, Step.of(Transformation.FLIPPED, "↔"), "270°");
    }
    return steps;
  }

  private static void turn(List<Step> steps, Step transposed, Step flipped, String angle) {
    int at = steps.indexOf(flipped);
    if (at >= 0) {
      steps.set(at, Step.of(Transformation.ROTATED, angle));
      steps.remove(transposed);
    }
  }

  boolean isPlain() {
    return steps().isEmpty();
  }

  double residual() {
    return Math.max(FLOOR, fit.residual());
  }

  /** Smaller is better. */
  double score() {
    return residual() / Math.pow(WORTH, steps().size());
  }
}
