package org.cannadvisor.intake.evaluation;

import java.util.Optional;
import java.util.regex.Matcher;
import org.cannadvisor.intake.Sought;

/**
 * The metric that a line names first.
 *
 * @param name the metric, as {@link MetricName#normalised} writes it
 * @param start where it stands in the line
 * @param end where it ends
 */
record NamedMetric(String line, String name, int start, int end) {

  /** A figure, and neither a part of a name, a date, a time nor the name of a chip. */
  static final String NUMBER =
      "(?<![\\w.@])(?!(?:310|910)(?![.\\d]))(\\d{1,3}(?:\\.\\d{1,8})?)\\s?%?(?![\\w:/-]|\\.\\d)";

  private static final Sought METRIC =
      Sought.anyCase("(?<![A-Za-z0-9_-])(?:" + MetricName.ANY + ")(?![A-Za-z0-9])");
  private static final Sought NO_RESULT =
      Sought.of("(?i)\\b(?:epoch|step|iter\\w*|lr|loss|eta|thresh\\w*|tolerance)\\b|目标|要求|阈值");

  private static final int LONGEST = 400;

  /** Empty where a line names none, or speaks of a training, a goal or a threshold. */
  static Optional<NamedMetric> in(String line) {
    if (line.length() > LONGEST || !FigureLine.isSeeded(line)) {
      return Optional.empty();
    }
    Matcher metric = METRIC.in(line);
    return metric.find() && !NO_RESULT.isIn(line)
        ? Optional.of(
            new NamedMetric(
                line, MetricName.normalised(metric.group()), metric.start(), metric.end()))
        : Optional.empty();
  }

  /** What stands before it. */
  String head() {
    return line.substring(0, start);
  }

  /** What stands behind it. */
  String rest() {
    return line.substring(end);
  }

  /** Whether words name any metric. */
  static boolean isNamedIn(String words) {
    return FigureLine.isSeeded(words) && METRIC.isIn(words);
  }

  /** Whether words name a metric first that is another one. */
  boolean isOtherIn(String words) {
    Matcher other = METRIC.in(words);
    return other.find() && !MetricName.normalised(other.group()).equals(name);
  }
}
