package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;

/**
 * Lines in which a program prints nothing but numbers below the smallest normal float32. A network
 * puts out one of them now and then, as a probability; two or more without a greater one are
 * integers or float16 that somebody reads as float32.
 *
 * <pre>
 * [INFO] depth 0 .. 2.57572e-41 m, centre 2.33919e-41 m
 * </pre>
 */
final class SubnormalNumbers {

  private static final int FEWEST = 2;
  private static final double SMALLEST_FLOAT = 1.4e-45;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.])[-+]?\\d{1,12}(?:\\.\\d{1,20})?(?:e[-+]?\\d{1,3})?(?![\\w.]*\\w)");

  private static final Sought WORD = Sought.of("\\p{L}{3}");

  /** What may well be that small. */
  private static final Sought OTHER =
      Sought.of(
          "p-?values?|grad|loss|\\beps|err|diff|\\blr\\b|learning|prob|softmax|toleran|threshold|mse|损失|误差|概率");

  private SubnormalNumbers() {}

  /** The first of them; empty where the line has a normal number as well. */
  static Optional<String> in(String line) {
    String lowered = line.toLowerCase(Locale.ROOT);
    if (!lowered.contains("e-") || !WORD.isIn(line) || OTHER.isIn(lowered)) {
      return Optional.empty();
    }
    Optional<String> first = Optional.empty();
    int count = 0;
    Matcher number = NUMBER.matcher(lowered);
    while (number.find()) {
      String written = number.group();
      double value = Math.abs(Double.parseDouble(written));
      if (value >= SMALLEST_FLOAT && value < Float.MIN_NORMAL) {
        first = first.isPresent() ? first : Optional.of(written);
        count++;
      } else if (value != 0 && isFraction(written)) {
        return Optional.empty();
      }
    }
    return count >= FEWEST ? first : Optional.empty();
  }

  /** Whole numbers count and name things. */
  private static boolean isFraction(String written) {
    return written.indexOf('.') >= 0 || written.indexOf('e') >= 0;
  }
}
