package org.cannadvisor.model;

/**
 * A run had a knob away from its default.
 *
 * @param run {@link Run#name()}
 * @param value as written, e.g. {@code allow_fp32_to_fp16} or the name of the pass
 */
public record Turned(String subject, String run, Knob knob, String value, Evidence at)
    implements Fact {

  /** Which step of the documented sequence was taken. */
  public Stage stage() {
    return knob.stage();
  }

  @Override
  public Turned withSubject(String subject) {
    return new Turned(subject, run, knob, value, at);
  }
}
