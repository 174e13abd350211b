package org.cannadvisor.model;

/**
 * A line of a program's output whose numbers are all smaller than any normal float32, such as
 * {@code 2.6e-41}: the memory holds integers, or float16 with zeros between, and is read as
 * float32.
 *
 * @param number one of them, as printed
 */
public record SubnormalOutput(String subject, String number, Evidence at) implements Fact {

  @Override
  public SubnormalOutput withSubject(String subject) {
    return new SubnormalOutput(subject, number, at);
  }
}
