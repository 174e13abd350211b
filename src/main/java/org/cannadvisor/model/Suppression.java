package org.cannadvisor.model;

/**
 * A finding that the project has decided to live with.
 *
 * @param id the recommendation
 * @param reason why, in the owner's words; may be empty
 * @param until last day on which it holds, {@code YYYY-MM-DD}; empty for always
 */
public record Suppression(String subject, String id, String reason, String until, Evidence at)
    implements Fact {

  @Override
  public Suppression withSubject(String subject) {
    return new Suppression(subject, id, reason, until, at);
  }
}
