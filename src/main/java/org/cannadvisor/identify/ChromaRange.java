package org.cannadvisor.identify;

import java.util.Optional;

/** What scale and shift of Y and chroma mean. */
final class ChromaRange {

  /** Limited range: Y in 16..235, chroma in 16..240 (BT.601). */
  private static final double[] LIMITED = {219 / 255.0, 224 / 255.0, 224 / 255.0};

  private static final double BLACK = 16;
  private static final double NEUTRAL = 128;
  private static final double EQUAL = 0.01;

  /** Of 255 levels. */
  private static final double NEAR = 2;

  private ChromaRange() {}

  static Optional<Step> of(Fit fit) {
    if (is(fit, 1, 1, 0)) {
      return Optional.empty();
    }
    if (is(fit, LIMITED[0], LIMITED[1], BLACK)) {
      return step(Transformation.COLOUR_RANGE, "0..255 → 16..235");
    }
    return is(fit, 1 / LIMITED[0], 1 / LIMITED[1], -BLACK / LIMITED[0])
        ? step(Transformation.COLOUR_RANGE, "16..235 → 0..255")
        : step(Transformation.SCALE_AND_SHIFT, "");
  }

  private static Optional<Step> step(Transformation what, String detail) {
    return Optional.of(Step.of(what, detail));
  }

  private static boolean is(Fit fit, double luma, double chroma, double black) {
    boolean is = near(fit, 0, luma, black);
    for (int c = 1; c < fit.scale().length; c++) {
      is &= near(fit, c, chroma, NEUTRAL * (1 - chroma));
    }
    return is;
  }

  private static boolean near(Fit fit, int channel, double scale, double shift) {
    return Math.abs(fit.scale()[channel] / scale - 1) <= EQUAL
        && Math.abs(fit.shift()[channel] - shift) <= NEAR;
  }
}
