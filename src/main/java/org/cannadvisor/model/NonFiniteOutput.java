package org.cannadvisor.model;

/**
 * What the network puts out on the chip holds NaN or infinity, by a line of a log or by somebody's
 * words. Which tensor they come from is not known.
 */
public record NonFiniteOutput(String subject, Evidence at) implements Fact {

  @Override
  public NonFiniteOutput withSubject(String subject) {
    return new NonFiniteOutput(subject, at);
  }
}
