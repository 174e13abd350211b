package org.cannadvisor.model;

import java.math.BigDecimal;

/**
 * The accuracy that the original framework reaches and how far below it is still good.
 *
 * @param reference in the metric's own unit
 * @param tolerance absolute, in the same unit; {@link Double#NaN} where nobody stated one
 * @param lowerIsBetter true for error rates
 */
public record Goal(
    String subject,
    String metric,
    double reference,
    double tolerance,
    boolean lowerIsBetter,
    Evidence at)
    implements Fact {

  /** Far above the error of a decimal fraction in binary, far below any printed digit. */
  private static final double ROUNDING = 1e-9;

  /**
   * The reference with its sign turned where lower is better; compare with {@link
   * Measurement#score()}.
   */
  public double score() {
    return lowerIsBetter ? -reference : reference;
  }

  /**
   * The lowest score that is still good: the reference less the stated tolerance, else less the
   * share {@code otherwise} of it. A result that misses it by rounding alone (5.1 + 0.1 against
   * 5.2) is good.
   */
  public double floor(double otherwise) {
    return score() - slack(otherwise) - Math.abs(reference) * ROUNDING;
  }

  /**
   * The tolerance that was stated, else the share {@code otherwise} of the reference. A small error
   * rate is printed with too few digits for that: it may differ by one in the last of them.
   */
  public double slack(double otherwise) {
    if (!Double.isNaN(tolerance)) {
      return tolerance;
    }
    double share = Math.abs(reference) * otherwise;
    return lowerIsBetter ? Math.max(share, lastDigit()) : share;
  }

  private double lastDigit() {
    return !Double.isFinite(reference)
        ? 0
        : BigDecimal.valueOf(reference).stripTrailingZeros().ulp().doubleValue();
  }

  /** Whether two scores differ by no more than the goal allows, see {@link #slack}. */
  public boolean isNear(double score, double other, double otherwise) {
    return Math.abs(score - other) <= slack(otherwise) + Math.abs(reference) * ROUNDING;
  }

  /**
   * Whether a score below the goal is a gap rather than an unusable result. Where more is better it
   * is a gap down to the share {@code wrong} of the reference; an error rate is a gap up to the
   * reference divided by it.
   */
  public boolean isGap(double score, double wrong) {
    return lowerIsBetter ? score >= score() / wrong : score >= score() * wrong;
  }

  @Override
  public Goal withSubject(String subject) {
    return new Goal(subject, metric, reference, tolerance, lowerIsBetter, at);
  }
}
