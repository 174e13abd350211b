package org.cannadvisor.model;

/**
 * The accuracy goal is met by what is measured now: the subject has no symptom.
 *
 * @param metric normalised name
 */
public record Reached(String subject, String metric, Evidence at) implements Fact {

  @Override
  public Reached withSubject(String subject) {
    return new Reached(subject, metric, at);
  }
}
