package org.cannadvisor.model;

import java.util.regex.Pattern;

/**
 * What runs on the chip is a quantised model. Derived by rules.
 *
 * @param sign how that is known
 */
public record Quantized(String subject, Sign sign, Evidence at) implements Fact {

  /** AMCT's own ending, and what people call such files. */
  private static final Pattern CALLED =
      Pattern.compile("(?i).*(?:_deploy_model|_deploy|quant(?:ed|ized)?|int8|w8a8)[^/]*");

  /** What shows it. */
  public enum Sign {
    /** The conversion itself quantises. */
    OPTION,
    /** The graph has quantising operators. */
    OPERATOR,
    /** The comparison table has them. */
    TABLE,
    /** The conversion starts from what a quantisation of this project makes. */
    MADE_HERE,
    /** Its name says so: no proof. */
    NAME;

    /** Whether it is more than a name. */
    public boolean proven() {
      return this != NAME;
    }
  }

  /** Whether a file is called like a quantised model. */
  public static boolean isNamedSo(String file) {
    return CALLED.matcher(file.substring(file.lastIndexOf('/') + 1)).matches();
  }

  @Override
  public Quantized withSubject(String subject) {
    return new Quantized(subject, sign, at);
  }
}
