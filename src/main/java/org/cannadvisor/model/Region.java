package org.cannadvisor.model;

/**
 * The part of a picture that a crop takes, or that a paste fills: both ends included, as DVPP has
 * it.
 *
 * @param path which program's way it is: the file where it begins
 * @param step position on that way, from 1
 * @param role what it is for
 */
public record Region(
    String subject,
    String path,
    int step,
    Role role,
    Length left,
    Length right,
    Length top,
    Length bottom,
    Evidence at)
    implements Fact {

  /** What it is for. */
  public enum Role {
    CROP,
    PASTE
  }

  /** Where it would begin in the middle of {@code whole}; {@code NaN} where that is no number. */
  public double centredLeft(Length whole) {
    return (whole.pixels() - (right.pixels() - left.pixels() + 1)) / 2;
  }

  /** Whether it lies in the middle of {@code whole}, to less than {@code step} pixels. */
  public boolean isCentred(Length whole, double step) {
    return Math.abs(left.pixels() - centredLeft(whole)) < step;
  }

  /** Whether it begins {@code step} pixels or more beside the middle of {@code whole}. */
  public boolean isOffCentre(Length whole, double step) {
    return Math.abs(left.pixels() - centredLeft(whole)) >= step;
  }

  @Override
  public Region withSubject(String subject) {
    return new Region(subject, path, step, role, left, right, top, bottom, at);
  }
}
