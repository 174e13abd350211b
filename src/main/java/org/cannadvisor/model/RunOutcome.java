package org.cannadvisor.model;

/**
 * Whether a run reached the goal.
 *
 * @param run {@link Run#name()}
 */
public record RunOutcome(String subject, String run, Verdict verdict, Evidence at) implements Fact {

  /** How good it came out. */
  public enum Verdict {
    /** At or above the reference less the tolerance. */
    GOOD,
    /** Below. */
    BAD
  }

  @Override
  public RunOutcome withSubject(String subject) {
    return new RunOutcome(subject, run, verdict, at);
  }
}
