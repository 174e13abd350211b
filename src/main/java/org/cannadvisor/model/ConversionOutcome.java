package org.cannadvisor.model;

/**
 * How an ATC run ended, read from its output.
 *
 * @param succeeded true for {@code ATC run success}, false for {@code ATC run failed}
 * @param code first error code after the failure line, e.g. {@code E10056}; empty where there is
 *     none
 * @param reason the text behind that code; empty where there is none
 */
public record ConversionOutcome(
    String subject, boolean succeeded, String code, String reason, Evidence at) implements Fact {

  @Override
  public ConversionOutcome withSubject(String subject) {
    return new ConversionOutcome(subject, succeeded, code, reason, at);
  }
}
