package org.cannadvisor.formats.om;

import java.util.Locale;

/** Numbers as texts have them. */
final class Numerals {

  private Numerals() {}

  /** A whole number; 0 where it is none. */
  static long whole(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }

  /** A floating-point number; {@code NaN} where it is none. */
  static double real(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    if (name.matches("[+-]?inf(inity)?f?")) {
      return name.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }
}
