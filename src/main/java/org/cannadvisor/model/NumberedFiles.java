package org.cannadvisor.model;

/**
 * A script names the files that it writes by a number without leading zeros, so that the order of
 * their names is not that of the numbers: 0, 1, 10, 11, 2.
 */
public record NumberedFiles(String subject, Evidence at) implements Fact {

  @Override
  public NumberedFiles withSubject(String subject) {
    return new NumberedFiles(subject, at);
  }
}
