package org.cannadvisor.intake.comparison;

import java.util.List;
import java.util.Locale;
import org.cannadvisor.intake.comparison.Columns.Field;
import org.cannadvisor.model.ComparedTensor.Verdict;

/** What a row says of the values of either side, and what the tool makes of it. */
final class Sides {

  private final Columns columns;
  private final List<String> row;
  private final String deviations;

  Sides(Columns columns, List<String> row) {
    this.columns = columns;
    this.row = row;
    this.deviations = columns.cell(row, Field.DEVIATIONS);
  }

  double npuScale() {
    return scale(0);
  }

  double goldenScale() {
    return scale(deviations.indexOf('(', 1));
  }

  /** Root mean square of {@code (mean;deviation)}; NaN where there is none. */
  private double scale(int open) {
    int middle = deviations.indexOf(';', Math.max(open, 0));
    int close = deviations.indexOf(')', middle + 1);
    if (open < 0 || middle < 0 || close < 0 || deviations.charAt(open) != '(') {
      return Double.NaN;
    }
    double mean = Metrics.number(deviations.substring(open + 1, middle).strip());
    double deviation = Metrics.number(deviations.substring(middle + 1, close).strip());
    return Math.hypot(mean, deviation);
  }

  double npuPeak() {
    return peak(Field.NPU_MAX, Field.NPU_MIN);
  }

  double goldenPeak() {
    return peak(Field.GOLDEN_MAX, Field.GOLDEN_MIN);
  }

  /** NaN where one of the columns is missing. */
  private double peak(Field most, Field least) {
    double high = Metrics.number(columns.cell(row, most));
    double low = Metrics.number(columns.cell(row, least));
    return Math.max(Math.abs(high), Math.abs(low));
  }

  Verdict verdict() {
    return switch (columns.cell(row, Field.VERDICT).toLowerCase(Locale.ROOT)) {
      case "yes", "pass", "passed" -> Verdict.GOOD;
      case "no", "error", "fail", "failed", "different", "unreached" -> Verdict.BAD;
      default -> Verdict.NONE;
    };
  }
}
