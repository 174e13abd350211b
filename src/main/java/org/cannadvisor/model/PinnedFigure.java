package org.cannadvisor.model;

/**
 * A line of somebody's own statistics in which the greatest value of a tensor is exactly 65504, the
 * largest number of fp16, as an overflow leaves it on a chip that saturates.
 *
 * @param reference what the reference has there, which is greater; {@link Double#NaN} where the
 *     line does not tell
 */
public record PinnedFigure(String subject, double reference, Evidence at) implements Fact {

  /** Whether the reference is seen to be beyond what fp16 can hold. */
  public boolean isExceeded() {
    return !Double.isNaN(reference);
  }

  @Override
  public PinnedFigure withSubject(String subject) {
    return new PinnedFigure(subject, reference, at);
  }
}
