package org.cannadvisor.model;

/**
 * The plan of a network that was trained on samples normalised by figures of the whole data set.
 *
 * @param scheme what it calls that
 */
public record SetStatistics(String subject, String scheme, Evidence at) implements Fact {

  @Override
  public SetStatistics withSubject(String subject) {
    return new SetStatistics(subject, scheme, at);
  }
}
