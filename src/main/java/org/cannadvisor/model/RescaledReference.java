package org.cannadvisor.model;

/**
 * A data set of the framework divides by 255 what its transform has already normalised, so that the
 * network was trained on numbers 255 times smaller than mean and std alone tell.
 *
 * @param normalized where the transform normalises
 * @param at where the data set divides once more
 */
public record RescaledReference(String subject, Evidence normalized, Evidence at) implements Fact {

  @Override
  public RescaledReference withSubject(String subject) {
    return new RescaledReference(subject, normalized, at);
  }
}
