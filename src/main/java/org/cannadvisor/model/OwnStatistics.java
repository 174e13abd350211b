package org.cannadvisor.model;

/**
 * Code before the network that normalises each sample by the mean and the deviation of the sample
 * itself.
 *
 * @param name what it normalises, as the code calls it
 */
public record OwnStatistics(String subject, String name, Evidence at) implements Fact {

  @Override
  public OwnStatistics withSubject(String subject) {
    return new OwnStatistics(subject, name, at);
  }
}
