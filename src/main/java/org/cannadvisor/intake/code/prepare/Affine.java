package org.cannadvisor.intake.code.prepare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;

/**
 * What was done to the numbers of a picture so far: {@code value = pixel × factor + offset} with
 * pixels of 0..255, for each channel in the order of the data.
 *
 * @param known false where the arithmetic could not be followed
 * @param at the line that changed a number last
 */
record Affine(Channels factor, Channels offset, boolean known, Optional<Evidence> at) {

  /** Numbers as they come out of a decoder. */
  static final Affine IDENTITY = new Affine(Channels.ONE, Channels.ZERO, true, Optional.empty());

  static final Affine UNKNOWN = new Affine(Channels.ONE, Channels.ZERO, false, Optional.empty());

  /** A mean of 123.675 must not become 123.67499999999998. */
  private static final MathContext DIGITS = new MathContext(12);

  Affine plus(Channels number, Evidence at) {
    return with(factor, each(offset, number, Double::sum), at);
  }

  Affine minus(Channels number, Evidence at) {
    return plus(number.times(-1), at);
  }

  Affine times(Channels number, Evidence at) {
    return with(each(factor, number, (a, b) -> a * b), each(offset, number, (a, b) -> a * b), at);
  }

  Affine dividedBy(Channels number, Evidence at) {
    return with(each(factor, number, (a, b) -> a / b), each(offset, number, (a, b) -> a / b), at);
  }

  /** The first and the last channel exchanged. */
  Affine reversed() {
    return new Affine(factor.reversed(), offset.reversed(), known, at);
  }

  /** Whether both are known and the same arithmetic, wherever it is written. */
  boolean isSame(Affine other) {
    return known && other.known && factor.equals(other.factor) && offset.equals(other.offset);
  }

  /** Whether all channels are treated alike. */
  boolean isUniform() {
    return isUniform(factor) && isUniform(offset);
  }

  private static boolean isUniform(Channels numbers) {
    return numbers.min() == numbers.max();
  }

  /** The number that becomes {@code value}; not finite where there is none for all channels. */
  double pixelOf(double value) {
    Channels pixel =
        each(
            each(new Channels(value, value, value), offset, (v, o) -> v - o),
            factor,
            (v, f) -> v / f);
    return known && pixel.max() - pixel.min() < 1e-6 ? clean(pixel.c0()) : Double.NaN;
  }

  /** The mean of {@code (pixel − mean) / std}. */
  Channels mean() {
    return each(offset, factor, (o, f) -> clean(-o / f));
  }

  Channels std() {
    return each(factor, factor, (f, same) -> clean(1 / f));
  }

  boolean isInvertible() {
    return known && isFinite(mean()) && isFinite(std());
  }

  private static boolean isFinite(Channels numbers) {
    return Double.isFinite(numbers.c0() + numbers.c1() + numbers.c2());
  }

  private Affine with(Channels newFactor, Channels newOffset, Evidence at) {
    boolean finite = isFinite(newFactor) && isFinite(newOffset);
    return known && finite ? new Affine(newFactor, newOffset, true, Optional.of(at)) : UNKNOWN;
  }

  private static Channels each(Channels a, Channels b, DoubleBinaryOperator operator) {
    return new Channels(
        operator.applyAsDouble(a.c0(), b.c0()),
        operator.applyAsDouble(a.c1(), b.c1()),
        operator.applyAsDouble(a.c2(), b.c2()));
  }

  /** Adding 0 turns a negative zero into a zero. */
  private static double clean(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() + 0.0 : value;
  }
}
