package org.cannadvisor.model;

/**
 * The {@code aipp_op} block through which the picture reaches the network: static, inserted by the
 * conversion, and the only one. Where several blocks feed several inputs, nobody says which of them
 * the stated reference is about, so there is no such fact.
 *
 * @param op the block: {@code file#0}
 */
public record PictureBlock(String subject, String op, Evidence at) implements Fact {

  @Override
  public PictureBlock withSubject(String subject) {
    return new PictureBlock(subject, op, at);
  }
}
