package org.cannadvisor.model;

/**
 * An export that puts the normalisation into the network: what stands before it must not normalise
 * once more.
 *
 * @param option what asks for it, as written
 */
public record FusedNormalization(String subject, String option, Evidence at) implements Fact {

  @Override
  public FusedNormalization withSubject(String subject) {
    return new FusedNormalization(subject, option, at);
  }
}
