package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;

/**
 * Lines of statistics in which a greatest value is the largest number of fp16:
 *
 * <pre>
 * down_blocks.2.ff (geglu)   71380.4   65504.0   0.9312
 * layer 7 out absmax=65504 mean=0.02
 * </pre>
 */
final class PinnedValue {

  private static final double LARGEST = 65504;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.])[-+]?\\d{1,12}(?:\\.\\d{1,12})?(?:e[-+]?\\d{1,3})?(?![\\w.]*\\w)");
  private static final Pattern PINNED =
      Pattern.compile("(?<![\\w.])[-+]?(?:65504(?:\\.0{1,8})?|6\\.5504e\\+?0?4)(?![\\w.]*\\w)");
  private static final Sought GREATEST =
      Sought.of("(?:abs_?|a|_)?max(?:imum|_?abs)?\\W{1,4}" + PINNED.pattern() + "|最大值?\\W{0,3}6");

  /** Who explains the limit, sets it, or asks for it. */
  private static final Sought OTHER =
      Sought.of(
          "fp16|float16|\\bhalf\\b|finfo|clamp|clip|limit|range|bound|thresh|scale|assert|\\bif\\b|[<>]=?|范围|上限|截断"
              + "|port|pid|bytes?\\b|size|addr");

  private PinnedValue() {}

  /**
   * What the reference has where the line shows a pinned value, NaN where it does not tell; empty
   * where the line shows none.
   */
  static OptionalDouble reference(String line) {
    if (!line.contains("5504")) {
      return OptionalDouble.empty();
    }
    String lowered = line.toLowerCase(Locale.ROOT);
    Matcher pinned = PINNED.matcher(lowered);
    if (!pinned.find() || OTHER.isIn(lowered)) {
      return OptionalDouble.empty();
    }
    boolean isDecimal = pinned.group().indexOf('.') >= 0;
    OptionalDouble greater =
        NUMBER
            .matcher(lowered)
            .results()
            .map(MatchResult::group)
            .filter(number -> number.indexOf('.') >= 0)
            .mapToDouble(number -> Math.abs(Double.parseDouble(number)))
            .filter(number -> number > LARGEST)
            .findFirst();
    if (isDecimal && greater.isPresent()) {
      return greater;
    }
    return GREATEST.isIn(lowered) ? OptionalDouble.of(Double.NaN) : OptionalDouble.empty();
  }
}
