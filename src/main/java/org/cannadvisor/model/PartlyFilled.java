package org.cannadvisor.model;

/**
 * A sweep in which results are wrong wherever a captured or compiled size is only partly filled,
 * and right where it is full.
 *
 * @param configuration what was run, as the table calls it; may be empty
 * @param used how much was in use in the worst row
 * @param size how much was reserved in it
 * @param wrong share of results that are wrong in it
 * @param full a row in which the size is full
 * @param at the worst row
 */
public record PartlyFilled(
    String subject,
    String configuration,
    int used,
    int size,
    double wrong,
    Evidence full,
    Evidence at)
    implements Fact {

  private static final double WHOLE = 100;

  /** The wrong results in percent, rounded. */
  public long percent() {
    return Math.round(wrong * WHOLE);
  }

  @Override
  public PartlyFilled withSubject(String subject) {
    return new PartlyFilled(subject, configuration, used, size, wrong, full, at);
  }
}
