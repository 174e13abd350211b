package org.cannadvisor.advisor;

import java.util.Optional;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.ComparedTensor.State;
import org.cannadvisor.model.ComparedTensor.Verdict;
import org.cannadvisor.model.DoubtfulOutput.Doubt;

/** Whether one compared tensor agrees with its golden counterpart. */
final class TensorJudge {

  /** How a tensor stands. */
  enum Mark {
    GOOD,
    /** The cosine is near 1, another error is too large. */
    DOUBTFUL,
    BAD,
    /** Not compared, or nothing that its metrics could say: values near zero, NaN on both sides. */
    UNKNOWN
  }

  /** msaccucmp prints six digits. */
  private static final double EQUAL = 0.999999;

  /** Half as much again is no matter of printed digits. */
  private static final double MORE_THAN_ANGLE = 1.5;

  private final ComparisonLimits limits;

  TensorJudge(ComparisonLimits limits) {
    this.limits = limits;
  }

  Mark mark(ComparedTensor row) {
    if (Double.isNaN(row.cosine())) {
      return withoutCosine(row);
    }
    if (isScalar(row)) {
      return ofScalar(row);
    }
    if (row.cosine() < limits.cosine()) {
      return isNearZero(row) ? Mark.UNKNOWN : Mark.BAD;
    }
    return doubt(row).isPresent() ? Mark.DOUBTFUL : Mark.GOOD;
  }

  /** Healthy data may have an infinite divergence or relative error, but no infinite difference. */
  static boolean isNonFinite(ComparedTensor row) {
    return row.state() == State.NON_FINITE || Double.isInfinite(row.maxAbsolute());
  }

  private Mark withoutCosine(ComparedTensor row) {
    if (row.verdict() != Verdict.NONE) {
      return row.verdict() == Verdict.GOOD ? Mark.GOOD : Mark.BAD;
    }
    return Mark.UNKNOWN;
  }

  /** The cosine of a single number is 1 whatever the numbers are. */
  private static boolean isScalar(ComparedTensor row) {
    return row.failReason().contains("scalar");
  }

  private Mark ofScalar(ComparedTensor row) {
    if (Double.isNaN(row.relativeEuclidean())) {
      return Mark.UNKNOWN;
    }
    return row.relativeEuclidean() > limits.relativeEuclidean() ? Mark.DOUBTFUL : Mark.GOOD;
  }

  private boolean isNearZero(ComparedTensor row) {
    double small = limits.small(row);
    return !row.discrete() && goldenScale(row) <= small && row.maxAbsolute() <= small;
  }

  /** Root mean square of the golden values; NaN where the row does not let one see it. */
  private static double goldenScale(ComparedTensor row) {
    boolean derivable = row.relativeEuclidean() > 0 && Double.isFinite(row.rootMeanSquare());
    return derivable ? row.rootMeanSquare() / row.relativeEuclidean() : row.goldenScale();
  }

  /** What speaks against a tensor whose cosine is good. */
  Optional<Doubt> doubt(ComparedTensor row) {
    if (row.discrete()) {
      boolean differs = row.maxAbsolute() > 0 || row.cosine() < EQUAL;
      return differs ? Optional.of(Doubt.DISCRETE) : Optional.empty();
    }
    if (isAbsolute(row)) {
      return Optional.of(Doubt.ABSOLUTE);
    }
    if (isScaled(row)) {
      return Optional.of(Doubt.RELATIVE);
    }
    return row.verdict() == Verdict.BAD ? Optional.of(Doubt.TOOL) : Optional.empty();
  }

  /**
   * A distance that the angle between the two does not explain: the cosine is blind to scale, and
   * near 1 to an offset.
   */
  private boolean isScaled(ComparedTensor row) {
    double angle = Math.sqrt(2 * Math.max(1 - row.cosine(), 1 - EQUAL));
    return row.relativeEuclidean() > limits.relativeEuclidean()
        && row.relativeEuclidean() > MORE_THAN_ANGLE * angle;
  }

  /**
   * An error of a unit that is more than the rounding of the type, or past the values themselves.
   */
  private boolean isAbsolute(ComparedTensor row) {
    double unit = limits.rootMeanSquare();
    boolean rounding = row.relativeEuclidean() <= limits.rounding(row);
    if (row.rootMeanSquare() >= unit && Double.isFinite(row.rootMeanSquare())) {
      return !rounding;
    }
    boolean alone = Double.isNaN(row.rootMeanSquare()) && Double.isNaN(row.relativeEuclidean());
    boolean outlier = row.maxAbsolute() > goldenScale(row);
    return row.maxAbsolute() > unit && Double.isFinite(row.maxAbsolute()) && (alone || outlier);
  }
}
