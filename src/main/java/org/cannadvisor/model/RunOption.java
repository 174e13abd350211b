package org.cannadvisor.model;

/**
 * One conversion option of one run.
 *
 * @param run {@link Run#name()}
 */
public record RunOption(String subject, String run, String name, String value, Evidence at)
    implements Fact {

  @Override
  public RunOption withSubject(String subject) {
    return new RunOption(subject, run, name, value, at);
  }
}
