package org.cannadvisor.model;

/**
 * Somebody says that results are bad where a sample is long, wide or large, and good where it is
 * small: {@code long lines are lost, short ones are right}.
 */
public record SizeComplaint(String subject, Evidence at) implements Fact {

  @Override
  public SizeComplaint withSubject(String subject) {
    return new SizeComplaint(subject, at);
  }
}
