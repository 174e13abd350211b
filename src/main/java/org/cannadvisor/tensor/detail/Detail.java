package org.cannadvisor.tensor.detail;

import java.util.List;
import java.util.Optional;

/**
 * Where in a tensor the error sits, and of what kind it is. Elements are counted from 0 in the
 * order of {@code dims}; dimensions as well.
 *
 * @param elements how many were looked at
 * @param dims the shape in which they are counted
 * @param largest the ten largest differences, largest first; fewer where fewer differ
 * @param absolute |my − golden|
 * @param relative |my − golden| / |golden| where golden is not 0; NaN where one side is not finite
 * @param places dimensions in which nearly all of the error lies in few indices
 * @param border the outermost rows and columns of pictures; empty for fewer than four dimensions
 * @param channels per dimension that may be that of the channels
 * @param close how many are within the tolerance
 * @param steps distance in the narrower of the two types; empty where a side has integers
 * @param top agreement of the largest K; empty where not asked for or more than two dimensions
 */
public record Detail(
    long elements,
    List<Long> dims,
    List<Difference> largest,
    Histogram absolute,
    Histogram relative,
    List<Place> places,
    Optional<Border> border,
    List<Channels> channels,
    long close,
    Tolerance tolerance,
    Optional<Steps> steps,
    Odd my,
    Odd golden,
    Optional<TopK> top) {

  public Detail {
    dims = List.copyOf(dims);
    largest = List.copyOf(largest);
    places = List.copyOf(places);
    channels = List.copyOf(channels);
  }

  /** A difference; its size is infinite where one side alone is NaN or infinite. */
  public record Difference(long element, double my, double golden, double size) {}

  /**
   * Counts by decade.
   *
   * @param counts the first one: below 10^(lowest + 1); then one decade each; the last one all
   *     above
   */
  public record Histogram(long zeros, List<Long> counts, int lowest, long notFinite) {
    public Histogram {
      counts = List.copyOf(counts);
    }
  }

  /** Indices {@code from}, {@code from + step} … {@code to} hold this share of the summed error. */
  public record Place(int axis, int size, int from, int to, int step, double share) {}

  /** Mean |my − golden| of the outermost rows and columns, and of the rest; finite ones only. */
  public record Border(double outer, double inner) {}

  /** The channels of one dimension whose error is above 5 % of the golden magnitude. */
  public record Channels(int axis, int size, List<Channel> bad) {
    public Channels {
      bad = List.copyOf(bad);
    }
  }

  /**
   * A bad channel: my = scale · golden + shift, by least squares.
   *
   * @param unexplained what the line leaves, as a part of my deviation; NaN for a constant
   * @param other the golden channel that my samples are; −1 for none
   */
  public record Channel(
      int index, Kind kind, double scale, double shift, double unexplained, int other) {}

  /** What is wrong with a channel. */
  public enum Kind {
    NOT_FINITE,
    ZERO,
    CONSTANT,
    SWAPPED,
    /** A line explains it. */
    SCALED,
    OTHER
  }

  /** Distances in steps (ulp), pairs with NaN left out; beyond 1023 quantiles are powers of two. */
  public record Steps(long count, double median, double p99, double max) {}

  /** How many, and the first; −1 where there is none. */
  public record Tally(long count, long first) {}

  /**
   * Odd values of one side.
   *
   * @param saturated those that are the largest finite number of their type
   * @param subnormal by their own type; integers have none
   */
  public record Odd(Tally nan, Tally infinite, Tally saturated, Tally subnormal) {}

  /**
   * Agreement of the largest values of each row.
   *
   * @param same share of the golden K largest that are among mine, over all rows
   * @param first share of rows with the same largest one
   */
  public record TopK(int k, long rows, double same, double first) {}
}
