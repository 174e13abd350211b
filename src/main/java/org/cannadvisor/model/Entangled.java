package org.cannadvisor.model;

/**
 * A run turned knobs of several stages at once and no other run separates them, so that no step of
 * the documented sequence can be judged.
 *
 * @param run {@link Run#name()}
 */
public record Entangled(String subject, String run, Evidence at) implements Fact {

  @Override
  public Entangled withSubject(String subject) {
    return new Entangled(subject, run, at);
  }
}
