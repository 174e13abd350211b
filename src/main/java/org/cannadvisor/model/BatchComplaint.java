package org.cannadvisor.model;

/**
 * Somebody says that results are right with one batch size and wrong with another: {@code with one
 * picture it is right, with four only the first}.
 */
public record BatchComplaint(String subject, Evidence at) implements Fact {

  @Override
  public BatchComplaint withSubject(String subject) {
    return new BatchComplaint(subject, at);
  }
}
