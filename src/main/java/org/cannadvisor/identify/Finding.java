package org.cannadvisor.identify;

import java.util.List;

/**
 * Which known transformation turns the golden tensor into mine.
 *
 * @param steps what was done, in this order; empty unless {@link Answer#IDENTIFIED} or {@link
 *     Answer#UNDECIDED}
 * @param alternatives other steps that explain mine as well; empty unless {@link Answer#UNDECIDED}
 * @param before what the difference amounts to, root of the mean square as a share of my spread;
 *     NaN where the two cannot be laid over each other
 * @param after what is left after the steps, scale and shift; NaN where nothing was tried
 * @param certainty 0 to 1: how far the runner-up lies behind
 * @param scale of each of my channels
 * @param shift of each of my channels
 */
public record Finding(
    Answer answer,
    List<Step> steps,
    List<List<Step>> alternatives,
    double before,
    double after,
    double certainty,
    List<Double> scale,
    List<Double> shift) {

  /** What came out. */
  public enum Answer {
    /** The two are alike, but for rounding. */
    SAME,
    /** Something known was done. */
    IDENTIFIED,
    /** Several things would look alike. */
    UNDECIDED,
    /** Nothing known explains it. */
    NONE,
    /** Too few values, or the same value everywhere: anything would fit. */
    CANNOT_TELL
  }

  public Finding {
    steps = List.copyOf(steps);
    alternatives = alternatives.stream().map(List::copyOf).toList();
    scale = List.copyOf(scale);
    shift = List.copyOf(shift);
  }

  static Finding cannotTell() {
    return new Finding(
        Answer.CANNOT_TELL, List.of(), List.of(), Double.NaN, Double.NaN, 0, List.of(), List.of());
  }
}
