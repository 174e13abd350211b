package org.cannadvisor.model;

/**
 * A whole family of recommendations cannot apply to a subject.
 *
 * @param scope the {@code scope} of knowledge entries: {@code aipp} …
 */
public record OutOfScope(String subject, String scope, Evidence at) implements Fact {

  @Override
  public OutOfScope withSubject(String subject) {
    return new OutOfScope(subject, scope, at);
  }
}
