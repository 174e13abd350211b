package org.cannadvisor.model;

/**
 * A sentence in somebody's own words that the results are bad: {@code every box is a cyclist},
 * {@code 精度下降}. Figures and the manifest say it better; where both are absent this tells that there
 * is something to diagnose.
 */
public record Complaint(String subject, Symptom.Sort sort, Evidence at) implements Fact {

  @Override
  public Complaint withSubject(String subject) {
    return new Complaint(subject, sort, at);
  }
}
