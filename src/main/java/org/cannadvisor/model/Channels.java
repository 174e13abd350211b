package org.cannadvisor.model;

/**
 * Three numbers, one for each colour channel, in the order of the data they belong to.
 *
 * @param c0 first channel; all may be negative
 */
public record Channels(double c0, double c1, double c2) {

  public static final Channels ZERO = new Channels(0, 0, 0);
  public static final Channels ONE = new Channels(1, 1, 1);

  /** First and last channel exchanged: RGB numbers for BGR data. */
  public Channels reversed() {
    return new Channels(c2, c1, c0);
  }

  public Channels plus(Channels other) {
    return new Channels(c0 + other.c0, c1 + other.c1, c2 + other.c2);
  }

  public Channels times(double factor) {
    return new Channels(c0 * factor, c1 * factor, c2 * factor);
  }

  /** 1/x for each channel; a zero becomes infinity. */
  public Channels reciprocal() {
    return new Channels(1 / c0, 1 / c1, 1 / c2);
  }

  /** True where no channel is further than {@code tolerance} from the other's. */
  public boolean isNear(Channels other, double tolerance) {
    return Math.abs(c0 - other.c0) <= tolerance
        && Math.abs(c1 - other.c1) <= tolerance
        && Math.abs(c2 - other.c2) <= tolerance;
  }

  /**
   * True where each channel differs by at most the share {@code tolerance} of the other's value.
   */
  public boolean isNearRelative(Channels other, double tolerance) {
    return near(c0, other.c0, tolerance)
        && near(c1, other.c1, tolerance)
        && near(c2, other.c2, tolerance);
  }

  private static boolean near(double a, double b, double share) {
    return Math.abs(a - b) <= share * Math.abs(b);
  }

  /** True where the channels are equal. */
  public boolean isUniform() {
    return c0 == c1 && c1 == c2;
  }

  /** True where each number is a whole one. */
  public boolean isWhole() {
    return c0 == Math.rint(c0) && c1 == Math.rint(c1) && c2 == Math.rint(c2);
  }

  /** True where each number lies between 0 and 1, both left out. */
  public boolean isShareOfOne() {
    return min() > 0 && max() < 1;
  }

  public boolean isZero() {
    return equals(ZERO);
  }

  /** The number of a channel, counted from 0. */
  public double at(int channel) {
    return channel == 0 ? c0 : channel == 1 ? c1 : c2;
  }

  public double min() {
    return Math.min(c0, Math.min(c1, c2));
  }

  public double max() {
    return Math.max(c0, Math.max(c1, c2));
  }

  @Override
  public String toString() {
    return Numbers.plain(c0) + ", " + Numbers.plain(c1) + ", " + Numbers.plain(c2);
  }
}
