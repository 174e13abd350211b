package org.cannadvisor.tensor;

import java.util.Arrays;
import java.util.Optional;

/** The ten metrics of msaccucmp, in the order of its {@code -alg} numbers and table columns. */
public enum Metric {
  COSINE_SIMILARITY(0, "CosineSimilarity"),
  MAX_ABSOLUTE_ERROR(1, "MaxAbsoluteError"),
  ACCUMULATED_RELATIVE_ERROR(2, "AccumulatedRelativeError"),
  RELATIVE_EUCLIDEAN_DISTANCE(3, "RelativeEuclideanDistance"),
  KULLBACK_LEIBLER_DIVERGENCE(4, "KullbackLeiblerDivergence"),
  STANDARD_DEVIATION(5, "StandardDeviation"),
  MEAN_ABSOLUTE_ERROR(6, "MeanAbsoluteError"),
  ROOT_MEAN_SQUARE_ERROR(7, "RootMeanSquareError"),
  MAX_RELATIVE_ERROR(8, "MaxRelativeError"),
  MEAN_RELATIVE_ERROR(9, "MeanRelativeError");

  private final int number;
  private final String column;

  Metric(int number, String column) {
    this.number = number;
    this.column = column;
  }

  /** Whether relative errors are summed for it. */
  public boolean isRelative() {
    return this == ACCUMULATED_RELATIVE_ERROR
        || this == MAX_RELATIVE_ERROR
        || this == MEAN_RELATIVE_ERROR;
  }

  /** Its column in tables. */
  public String column() {
    return column;
  }

  /** The metric with this number or name, as {@code -alg} takes them; empty for any other word. */
  public static Optional<Metric> of(String word) {
    return Arrays.stream(values())
        .filter(m -> m.column.equals(word) || Integer.toString(m.number).equals(word))
        .findFirst();
  }
}
