package org.cannadvisor.intake.similarity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A failed check of numpy or torch whether two arrays are close:
 *
 * <pre>
 * Mismatched elements: 812 / 1000 (81.2%)
 * Max absolute difference: 3.25
 * </pre>
 *
 * <p>Their default tolerances are those of float32: a model in float16 misses them by its rounding
 * alone, so that only many elements with a large difference tell anything.
 */
final class Assertion {

  /** Share of the elements, in percent, below which single outliers may be the matter. */
  private static final double MANY = 10;

  /** Of values around 1; the rounding of float16 in a whole network stays far below. */
  private static final double LARGE = 0.1;

  private static final int REACH = 6;

  private static final Pattern MISMATCHED =
      Pattern.compile(
          "(?i)mismatched elements: \\d{1,12} / \\d{1,12} \\((\\d{1,3}(?:\\.\\d{1,6})?)%\\)");
  private static final Pattern LARGEST =
      Pattern.compile(
          "(?i)(?:max|greatest) absolute difference(?: among violations)?: (\\d{1,12}(?:\\.\\d{0,20})?(?:e[-+]?\\d{1,3})?|nan|inf)");

  private double share;
  private int since = Integer.MAX_VALUE;

  /** Takes a line; true where a check has clearly failed. */
  boolean take(String line) {
    since = since == Integer.MAX_VALUE ? since : since + 1;
    if (line.indexOf(':') < 0) {
      return false;
    }
    Matcher mismatched = MISMATCHED.matcher(line);
    if (mismatched.find()) {
      share = Double.parseDouble(mismatched.group(1));
      since = 0;
      return false;
    }
    Optional<Double> largest = largest(line);
    return largest.isPresent() && since <= REACH && share >= MANY && !(largest.get() < LARGE);
  }

  private static Optional<Double> largest(String line) {
    Matcher largest = LARGEST.matcher(line);
    return largest.find() ? Optional.of(FigureLine.number(largest.group(1))) : Optional.empty();
  }
}
