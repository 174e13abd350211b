package org.cannadvisor.model;

/**
 * How many samples lie in a folder, as somebody counted them in a shell.
 *
 * @param command that counted them
 */
public record FileCount(String subject, long count, String command, Evidence at) implements Fact {

  /** Whether there are more samples than a script takes. */
  public boolean isMoreThan(SamplesTaken taken) {
    return taken.limit() > 0 && count > taken.limit();
  }

  @Override
  public FileCount withSubject(String subject) {
    return new FileCount(subject, count, command, at);
  }
}
