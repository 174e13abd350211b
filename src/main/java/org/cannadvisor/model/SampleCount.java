package org.cannadvisor.model;

/** Over how many pictures, sentences or clips a figure was measured. */
public record SampleCount(String subject, Evaluation.Role role, long count, Evidence at)
    implements Fact {

  @Override
  public SampleCount withSubject(String subject) {
    return new SampleCount(subject, role, count, at);
  }
}
