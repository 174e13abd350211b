package org.cannadvisor.model;

/**
 * Modules compared one by one in fp32: every convolution is off by as much as HF32 or TF32 rounds,
 * while another product is exact to the digits of fp32.
 *
 * @param module a convolution, by its class
 * @param error its relative error
 * @param exact a product that is exact, by its class
 * @param rest the relative error of that
 */
public record ReducedDigits(
    String subject, String module, double error, String exact, double rest, Evidence at)
    implements Fact {

  @Override
  public ReducedDigits withSubject(String subject) {
    return new ReducedDigits(subject, module, error, exact, rest, at);
  }
}
