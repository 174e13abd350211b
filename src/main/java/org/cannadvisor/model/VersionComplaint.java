package org.cannadvisor.model;

/**
 * Somebody says that results are bad since another version of the toolkit was installed: {@code
 * since the upgrade to CANN 7.0 the masks are useless}.
 */
public record VersionComplaint(String subject, Evidence at) implements Fact {

  @Override
  public VersionComplaint withSubject(String subject) {
    return new VersionComplaint(subject, at);
  }
}
