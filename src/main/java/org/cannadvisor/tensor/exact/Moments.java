package org.cannadvisor.tensor.exact;

import org.cannadvisor.tensor.Census;

/** Mean, spread, extremes and odd values of one tensor, block by block (Chan's way of joining). */
final class Moments {

  private long count;
  private double mean;
  private double squares;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private long nan;
  private long positive;
  private long negative;
  private long firstOdd = -1;

  /**
   * Of one block.
   *
   * @param first its first value, from which the sums are taken
   * @param sum Σ(v−first)
   * @param sumOfSquares Σ(v−first)²; its cancellation loses at most log₂ n bits, as first is a v
   */
  static Moments ofBlock(int n, double first, double sum, double sumOfSquares) {
    Moments block = new Moments();
    block.count = n;
    block.mean = first + sum / n;
    block.squares = Math.max(0, sumOfSquares - sum / n * sum);
    return block;
  }

  void extremes(double smallest, double largest) {
    min = smallest;
    max = largest;
  }

  /** Counts what is not finite and takes the extremes of the rest; for blocks that hold such. */
  void odd(double value, long index) {
    if (Double.isNaN(value)) {
      nan++;
    } else if (value > 0) {
      positive++;
    } else {
      negative++;
    }
    firstOdd = first(firstOdd, index);
  }

  void add(Moments next) {
    long both = count + next.count;
    if (both > count) {
      double delta = next.mean - mean;
      mean = count == 0 ? next.mean : mean + delta * next.count / both;
      squares += next.squares + (count == 0 ? 0 : delta * delta * count / both * next.count);
      count = both;
    }
    min = Math.min(min, next.min);
    max = Math.max(max, next.max);
    nan += next.nan;
    positive += next.positive;
    negative += next.negative;
    firstOdd = first(firstOdd, next.firstOdd);
  }

  /** The smaller index; −1 is none. */
  private static long first(long one, long other) {
    return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
  }

  double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** Population standard deviation; NaN for no value. */
  double deviation() {
    return count == 0 ? Double.NaN : Math.sqrt(squares / count);
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  Census census(boolean extremesKnown) {
    return new Census(
        nan,
        positive,
        negative,
        firstOdd,
        extremesKnown ? min : Double.NaN,
        extremesKnown ? max : Double.NaN);
  }
}
