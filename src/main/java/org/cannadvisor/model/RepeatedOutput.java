package org.cannadvisor.model;

/**
 * Generated text that repeats one character: token 0 over and over, as the logits give it when they
 * are NaN.
 *
 * @param character which one, e.g. {@code !}
 */
public record RepeatedOutput(String subject, String character, Evidence at) implements Fact {

  @Override
  public RepeatedOutput withSubject(String subject) {
    return new RepeatedOutput(subject, character, at);
  }
}
