package org.cannadvisor.model;

/**
 * What {@code identify} measured between an input of the deployed program and the same of the
 * reference: one thing that was done to it.
 *
 * @param file the file with the result
 * @param transformation its public identifier, e.g. {@code channel-order}; {@code same} where the
 *     two are alike, {@code none} where nothing known explains the difference
 * @param detail numbers or names, e.g. {@code 210}; empty where there is nothing more to say
 * @param certainty 0 to 1, the margin to the next best explanation; 0 where several are as good
 * @param residual what is left unexplained, as a share of the spread; NaN where not stated
 * @param at where it says so
 */
public record InputDifference(
    String subject,
    String file,
    String transformation,
    String detail,
    double certainty,
    double residual,
    Evidence at)
    implements Fact {

  /** The word for two inputs that are alike. */
  public static final String SAME = "same";

  /** The word for two inputs that differ in no known way. */
  public static final String NONE = "none";

  /** Whether a known thing was done to the input. */
  public boolean isKnown() {
    return !transformation.equals(SAME) && !transformation.equals(NONE);
  }

  @Override
  public InputDifference withSubject(String subject) {
    return new InputDifference(subject, file, transformation, detail, certainty, residual, at);
  }
}
