package org.cannadvisor.model;

/** A comparison sets two tensors side by side whose axes stand in different orders. */
public record PermutedShapes(String subject, String one, String other, Evidence at)
    implements Fact {

  @Override
  public PermutedShapes withSubject(String subject) {
    return new PermutedShapes(subject, one, other, at);
  }
}
