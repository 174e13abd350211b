package org.cannadvisor.intake.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.CodedConstant.Use;

/** Numbers in a line of code that float16 cannot hold, and what is done with them. */
final class Numbers16 {

  private static final double LARGEST = 65504;
  private static final double VANISHES = 0x1p-25;

  private static final String NUMBER = "(-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)";
  private static final String LOWEST =
      "((?:torch|np|numpy)\\.finfo\\((?:torch|np|numpy)\\.float32\\)\\.(?:min|max))";
  private static final String VALUE = "(?:" + NUMBER + "|" + LOWEST + ")";

  private static final Pattern FILL =
      Pattern.compile(
          "\\bmasked_fill_?\\([^()]{0,200}(?:\\([^()]{0,100}\\)[^()]{0,100})?,\\s*"
              + "(?:value\\s*=\\s*)?(?:float\\(\\s*)?[\"']?"
              + VALUE);

  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?:[\\w\\])]\\s*\\*\\s*\\(?\\s*" + VALUE + ")|(?:" + NUMBER + "\\s*\\*\\s*[\\w(\\[])");

  private static final Pattern EPSILON =
      Pattern.compile(
          "\\b(?:layer_norm_)?(?:eps|epsilon)\\s*=\\s*"
              + NUMBER
              + "|[\\w\\])]\\s*\\+\\s*(\\d(?:\\.\\d*)?[eE]-\\d{1,3})\\b");

  /** A number and its use. */
  record Found(String value, Use use) {}

  private Numbers16() {}

  static Optional<Found> in(String line) {
    return first(FILL.matcher(line), Use.FILL)
        .or(() -> first(PRODUCT.matcher(line), Use.ARITHMETIC))
        .or(() -> first(EPSILON.matcher(line), Use.EPSILON));
  }

  private static Optional<Found> first(Matcher matcher, Use use) {
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String value = matcher.group(group);
        if (value != null && isLost(value, use)) {
          return Optional.of(new Found(value, use));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLost(String value, Use use) {
    if (value.contains("finfo")) {
      return use != Use.EPSILON;
    }
    double size = Math.abs(Double.parseDouble(value));
    return use == Use.EPSILON
        ? size > 0 && size <= VANISHES
        : size > LARGEST && Double.isFinite(size);
  }
}
