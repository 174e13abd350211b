package org.cannadvisor.model;

/**
 * How much accuracy may be lost according to somebody's note: {@code 精度下降 0.5% 以内}.
 *
 * @param points of a metric in per cent; a hundredth of it for one given as a share
 */
public record StatedTolerance(String subject, double points, Evidence at) implements Fact {

  /** In the unit of a metric whose reference is {@code reference}. */
  public double inUnitOf(double reference) {
    return Math.abs(reference) > 1 ? points : points / 100;
  }

  @Override
  public StatedTolerance withSubject(String subject) {
    return new StatedTolerance(subject, points, at);
  }
}
