package org.cannadvisor.intake.evaluation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that is one figure: {@code 92.4%}, {@code 963‰}, {@code **0.71**}, {@code 187/200}, {@code
 * 27.6 dB}, {@code 0.824 ± 0.010}. Per mille and counts out of a whole come back in per cent.
 */
final class Quantity {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[*~≈约]{0,3}\\s?([-+]?\\d{1,9}(?:\\.\\d{1,15})?(?:[eE]-?\\d{1,2})?)\\s?(%|％|‰|dB|pp|px|分|个?点|张|件|份|次|个|条|处|[×x])?"
              + "\\s?(?:(?:±|\\+/-)\\s?[\\d.]{1,12}\\s?%?)?\\s?\\*{0,2}\\s?[↓↑]?");
  private static final Pattern SHARE =
      Pattern.compile("\\*{0,2}(\\d{1,7})\\s?/\\s?(\\d{1,7})\\s?[张件份次个条]?\\*{0,2}");
  private static final Pattern REMARK = Pattern.compile("\\s?[(（][^()（）]{0,40}[)）]$");
  private static final int LONGEST = 60;
  private static final double WHOLE = 100;

  private Quantity() {}

  /** The number of a cell; empty where it holds anything else. */
  static Optional<Double> of(String cell) {
    if (cell.isEmpty() || cell.length() > LONGEST || cell.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String own = REMARK.matcher(cell).replaceFirst("");
    Matcher share = SHARE.matcher(own);
    if (share.matches()) {
      double whole = Double.parseDouble(share.group(2));
      double part = Double.parseDouble(share.group(1));
      return whole > 1 && part <= whole ? Optional.of(part / whole * WHOLE) : Optional.empty();
    }
    Matcher number = NUMBER.matcher(own);
    if (!number.matches()) {
      return Optional.empty();
    }
    double value = Double.parseDouble(number.group(1));
    return Optional.of("‰".equals(number.group(2)) ? value / 10 : value);
  }
}
