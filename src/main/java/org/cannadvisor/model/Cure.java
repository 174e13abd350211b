package org.cannadvisor.model;

/**
 * Turning one knob, and only knobs of its stage, made a bad result good.
 *
 * @param run the good run, {@link Run#name()}
 */
public record Cure(String subject, String run, Knob knob, Evidence at) implements Fact {

  @Override
  public Cure withSubject(String subject) {
    return new Cure(subject, run, knob, at);
  }
}
