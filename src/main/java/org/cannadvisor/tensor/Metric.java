package org.cannadvisor.tensor;

import java.util.Arrays;
import java.util.Optional;

/** The ten metrics of msaccucmp, in the order of its {@code -alg} numbers and table columns. */
public enum Metric {
  COSINE_SIMILARITY("CosineSimilarity"),
  MAX_ABSOLUTE_ERROR("MaxAbsoluteError"),
  ACCUMULATED_RELATIVE_ERROR("AccumulatedRelativeError"),
  RELATIVE_EUCLIDEAN_DISTANCE("RelativeEuclideanDistance"),
  KULLBACK_LEIBLER_DIVERGENCE("KullbackLeiblerDivergence"),
  STANDARD_DEVIATION("StandardDeviation"),
  MEAN_ABSOLUTE_ERROR("MeanAbsoluteError"),
  ROOT_MEAN_SQUARE_ERROR("RootMeanSquareError"),
  MAX_RELATIVE_ERROR("MaxRelativeError"),
  MEAN_RELATIVE_ERROR("MeanRelativeError");

  private final String column;

  Metric(String column) {
    this.column = column;
  }

  /** Its column in tables. */
  public String column() {
    return column;
  }

  /** The metric with this number or name, as {@code -alg} takes them; empty for any other word. */
  public static Optional<Metric> of(String word) {
    return Arrays.stream(values())
        .filter(m -> m.column.equals(word) || Integer.toString(m.ordinal()).equals(word))
        .findFirst();
  }
}
