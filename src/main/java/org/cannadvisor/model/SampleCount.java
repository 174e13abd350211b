package org.cannadvisor.model;

/** Over how many pictures, sentences or clips a figure was measured. */
public record SampleCount(String subject, Evaluation.Role role, long count, Evidence at)
    implements Fact {

  @Override
  public SampleCount withSubject(String subject) {
    return new SampleCount(subject, role, count, at);
  }

  /**
   * Whether these are fewer than a share of another number. A method of its own, because the engine
   * keeps an index for a comparison of fields, and cannot order whole numbers among fractions.
   */
  public boolean isPartOf(long whole, double share) {
    return count < whole * share;
  }
}
