package org.cannadvisor.intake.similarity;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one line or one row of a table says of two tensors.
 *
 * @param name the words that tell which tensor, sample or run it is about; may be empty
 * @param type operator type where a table has it, else empty
 * @param sort what the name stands for
 * @param values by metric; a computed NaN stands as such
 * @param line 1-based
 */
record Figures(String name, String type, Sort sort, Map<Metric, Double> values, int line) {

  /** Below this outputs are not called alike: the bar of msaccucmp's own advisor. */
  static final double ALIKE = 0.99;

  /** A maximum error above it is not reached (ptdbg, CANN 7.0: MaxAbsErr). */
  private static final double UNIT = 1;

  Figures {
    var kept = new EnumMap<Metric, Double>(Metric.class);
    kept.putAll(values);
    values = kept;
  }

  boolean has(Metric metric) {
    return values.containsKey(metric);
  }

  /** NaN where it was not printed, or printed as such. */
  double value(Metric metric) {
    return values.getOrDefault(metric, Double.NaN);
  }

  /** −1..1; NaN where there is none. */
  double cosine() {
    return value(Metric.COSINE);
  }

  boolean hasCosine() {
    return Double.isFinite(cosine());
  }

  boolean hasError() {
    return values.keySet().stream().anyMatch(metric -> metric != Metric.COSINE);
  }

  /** Whether the differences themselves are no numbers: the data are not finite. */
  boolean isBroken() {
    return values.entrySet().stream()
        .anyMatch(entry -> entry.getKey() != Metric.COSINE && !Double.isFinite(entry.getValue()));
  }

  /** Whether two tensors are alike; without a cosine only a very small error says so. */
  boolean isGood() {
    return hasCosine() ? cosine() >= ALIKE : value(Metric.MAX_ABSOLUTE) < UNIT / 50;
  }

  /** Whether they are not; without a cosine only an error of a unit says so. */
  boolean isBad() {
    return isBroken() || (hasCosine() ? cosine() < ALIKE : isLarge());
  }

  /** Whether the largest error is one of a unit, and not that of a single outlier. */
  boolean isLarge() {
    double mean = value(Metric.MEAN_ABSOLUTE);
    return value(Metric.MAX_ABSOLUTE) > UNIT && !(mean < UNIT / 100);
  }
}
