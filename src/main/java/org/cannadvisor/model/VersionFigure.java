package org.cannadvisor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An accuracy figure of the converted model and the CANN version with which it was measured.
 *
 * @param version as written, e.g. {@code 6.0.RC1}
 * @param value as written, percent signs dropped
 * @param lowerIsBetter true for error rates
 */
public record VersionFigure(
    String subject, String version, String metric, double value, boolean lowerIsBetter, Evidence at)
    implements Fact {

  /** A release candidate comes before the release: below every number. */
  private static final int CANDIDATE = -1000;

  /** Whether this is the same metric of a later version. */
  public boolean isLaterThan(VersionFigure other) {
    return metric.equals(other.metric) && compare(parts(version), parts(other.version)) > 0;
  }

  /**
   * Whether this is below another figure by more than a share of it.
   *
   * @param share of the other that is still the same, say 0.01
   */
  public boolean isBelow(VersionFigure other, double share) {
    double slack = Math.abs(other.value) * share;
    return lowerIsBetter ? value > other.value + slack : value < other.value - slack;
  }

  /**
   * Whether this is no gap below another figure but unusable.
   *
   * @param wrong share of the other below which results are unusable
   */
  public boolean isUnusableNextTo(VersionFigure other, double wrong) {
    return lowerIsBetter ? value > other.value / wrong : value < other.value * wrong;
  }

  private static List<Integer> parts(String version) {
    var parts = new ArrayList<Integer>();
    for (String part : version.toLowerCase(Locale.ROOT).split("\\.", -1)) {
      String digits = part.replaceAll("\\D", "");
      int number = digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
      parts.add(part.matches("\\d+") ? number : CANDIDATE + number);
    }
    return parts;
  }

  private static int compare(List<Integer> mine, List<Integer> its) {
    for (int i = 0; i < Math.max(mine.size(), its.size()); i++) {
      int one = i < mine.size() ? mine.get(i) : 0;
      int other = i < its.size() ? its.get(i) : 0;
      if (one != other) {
        return Integer.compare(one, other);
      }
    }
    return 0;
  }

  @Override
  public VersionFigure withSubject(String subject) {
    return new VersionFigure(subject, version, metric, value, lowerIsBetter, at);
  }
}
