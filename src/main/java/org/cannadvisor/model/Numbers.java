package org.cannadvisor.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are written for people: short, without an exponent, the same in every locale. */
public final class Numbers {

  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /** Numbers with at most six significant digits; anything else by its own {@code toString}. */
  public static String plain(Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      var digits = new BigDecimal(number).round(SIX_DIGITS).stripTrailingZeros();
      return digits.signum() == 0 ? "0" : digits.toPlainString();
    }
    return String.valueOf(value);
  }
}
