package org.cannadvisor.tensor.detail;

import java.util.Arrays;
import java.util.Optional;

/** How the absolute error is spread over the indices of one dimension; summed in double. */
final class AxisProfile {

  /** So much of the error must lie in a place before we say that it lies there. */
  static final double MOST = 0.95;

  private static final int[] PERIODS = {2, 4, 8, 16, 32};

  private final int axis;
  private final Walk walk;
  private final double[] error;

  AxisProfile(int axis, Walk walk) {
    this.axis = axis;
    this.walk = walk;
    this.error = new double[(int) walk.size()];
  }

  /** Adds the finite absolute differences of a block; 0 stands for one that is not finite. */
  void add(long start, int n, double[] differences) {
    walk.along(
        start,
        n,
        (index, from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            sum += differences[i];
          }
          error[index] += sum;
        });
  }

  /**
   * The indices among which 95 % of the error lies: a range of at most half the dimension, or else
   * those with one remainder by 2, 4, 8, 16 or 32. Empty where it is spread wider, where there is
   * no error, or the dimension has fewer than four indices.
   */
  Optional<Detail.Place> place() {
    double all = Arrays.stream(error).sum();
    if (!(all > 0) || Double.isInfinite(all) || error.length < 4) {
      return Optional.empty();
    }
    Detail.Place narrow = shortest(all);
    boolean isNarrow = 2 * (narrow.to() - narrow.from() + 1) <= error.length;
    return isNarrow ? Optional.of(narrow) : remainder(all);
  }

  private Detail.Place shortest(double all) {
    int from = 0;
    int bestFrom = 0;
    int bestTo = error.length - 1;
    double sum = 0;
    for (int to = 0; to < error.length; to++) {
      sum += error[to];
      while (sum - error[from] >= MOST * all) {
        sum -= error[from];
        from++;
      }
      if (sum >= MOST * all && to - from < bestTo - bestFrom) {
        bestFrom = from;
        bestTo = to;
      }
    }
    double share = Arrays.stream(error, bestFrom, bestTo + 1).sum() / all;
    return new Detail.Place(axis, error.length, bestFrom, bestTo, 1, share);
  }

  private Optional<Detail.Place> remainder(double all) {
    for (int i = PERIODS.length - 1; i >= 0; i--) {
      int period = PERIODS[i];
      for (int rest = 0; rest < period && 2 * period <= error.length; rest++) {
        double sum = 0;
        for (int at = rest; at < error.length; at += period) {
          sum += error[at];
        }
        if (sum >= MOST * all) {
          return Optional.of(
              new Detail.Place(axis, error.length, rest, error.length - 1, period, sum / all));
        }
      }
    }
    return Optional.empty();
  }
}
