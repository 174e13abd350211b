package org.cannadvisor.model;

/**
 * Somebody says in words, without a figure, that the outputs of the model on the chip are those of
 * the reference.
 */
public record StatedAgreement(String subject, Evidence at) implements Fact {

  @Override
  public StatedAgreement withSubject(String subject) {
    return new StatedAgreement(subject, at);
  }
}
