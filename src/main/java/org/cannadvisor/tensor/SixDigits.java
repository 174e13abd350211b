package org.cannadvisor.tensor;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as C's and Python's {@code %.6f} writes them: the exact value, rounded half to even. */
public final class SixDigits {

  private SixDigits() {}

  /** With six digits after the point; {@code nan}, {@code inf}, {@code -inf}, {@code -0.000000}. */
  public static String of(double value) {
    return withDigits(value, 6);
  }

  /** With so many digits after the point. */
  public static String withDigits(double value, int digits) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    String text = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    boolean signLost = Double.doubleToRawLongBits(value) < 0 && !text.startsWith("-");
    return signLost ? "-" + text : text;
  }
}
