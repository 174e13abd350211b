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

  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)(?<![a-z0-9])(?:int[48]|w\\d{1,2}a\\d{1,2}\\w{0,4}|quanti[sz]\\w*|quant(?:ed)?|ptq|amct)(?![a-z])|量化");

  private static final Pattern AS_IT_WAS =
      Pattern.compile(
          "(?i)\\b(?:before|without|no|not|un)[- ]?(?:int8|quant)|(?:未|不|没有?|无)量化|量化之?前|\\bunquanti");

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
    /** A figure is told of it, beside one of the model as it was. */
    FIGURE,
    /** Its name says so: no proof. */
    NAME;

    /** Whether it is more than a name. */
    public boolean proven() {
      return this != NAME;
    }
  }

  /** Whether the words beside a figure say that a quantised model was measured. */
  public static boolean isToldOf(String label) {
    return TOLD.matcher(label).find() && !AS_IT_WAS.matcher(label).find();
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
