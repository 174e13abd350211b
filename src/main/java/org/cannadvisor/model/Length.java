package org.cannadvisor.model;

import java.util.regex.Pattern;

/**
 * A width, height or stride as far as it could be followed: a number, or a name of the code that
 * stands for it, rounded up to a multiple or not.
 *
 * @param base what the code computes it from, in one spelling, e.g. {@code jpeg.width}; empty for a
 *     plain number and where it could not be followed
 * @param pixels the number; {@code NaN} where it is none
 * @param alignment the multiple that {@code base} is rounded up to; 1 where it is not rounded, 0
 *     where it could not be followed
 */
public record Length(String base, double pixels, int alignment) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.:>-]*(\\[\\w*\\]\\S*)?");

  /** Not stated, or not to be followed. */
  public static final Length UNKNOWN = new Length("", Double.NaN, 0);

  /** A plain number of pixels. */
  public static Length of(double pixels) {
    return new Length("", pixels, 1);
  }

  /** A value that only a run of the program knows. */
  public static Length of(String base) {
    return new Length(base, Double.NaN, 1);
  }

  /** This, rounded up to a multiple of {@code multiple}. */
  public Length alignedTo(int multiple) {
    if (isNumber()) {
      return of(Math.ceil(pixels / multiple) * multiple);
    }
    return isKnown() ? new Length(base, Double.NaN, common(alignment, multiple)) : UNKNOWN;
  }

  private static int common(int a, int b) {
    int large = Math.max(a, b);
    int small = Math.min(a, b);
    return small == 0 || large % small == 0 ? large : a * b;
  }

  public boolean isKnown() {
    return alignment > 0;
  }

  public boolean isNumber() {
    return !Double.isNaN(pixels);
  }

  /** Whether both are known and always the same. */
  public boolean isSame(Length other) {
    return isKnown() && equals(other);
  }

  /**
   * Whether this reaches at least {@code step} pixels beyond {@code other}: for numbers as they
   * are, for names where the same base is rounded up further than {@code other} and than {@code
   * step}, so that it does for some pictures.
   */
  public boolean isBeyond(Length other, double step) {
    if (isNumber() && other.isNumber()) {
      return pixels >= other.pixels + step;
    }
    return !isNumber()
        && isKnown()
        && base.equals(other.base)
        && alignment > Math.max(other.alignment, step);
  }

  /** Whether the two differ by less than {@code step}, for every picture. */
  public boolean isWithin(Length other, double step) {
    return isComparable(other) && !isBeyond(other, step) && !other.isBeyond(this, step);
  }

  /** Whether the two can be told apart or found equal at all. */
  public boolean isComparable(Length other) {
    return isKnown()
        && other.isKnown()
        && isNumber() == other.isNumber()
        && base.equals(other.base);
  }

  /**
   * Whether the two are never the same. A name alone may be a multiple already, such as the stride
   * that a decoder chose, so that rounding it up changes nothing.
   */
  public boolean isOther(Length other) {
    return isComparable(other)
        && !isSame(other)
        && (isNumber() || Math.min(alignment, other.alignment) > 1);
  }

  /** Whether it is a multiple of {@code step}, for every picture. */
  public boolean isOnGrid(double step) {
    return isNumber() ? pixels % step == 0 : isKnown() && alignment % step == 0;
  }

  /** Whether it is a number and no multiple of {@code step}. */
  public boolean isOffGrid(double step) {
    return isNumber() && pixels % step != 0;
  }

  /** Whether it is one name, nothing computed, which only a run can fill. */
  public boolean isBareName() {
    return alignment == 1 && NAME.matcher(base).matches();
  }

  /** As a person reads it: {@code 224}, {@code jpeg.width}, {@code align128(jpeg.width)}. */
  @Override
  public String toString() {
    if (isNumber()) {
      return Numbers.plain(pixels);
    }
    if (!isKnown()) {
      return "?";
    }
    return alignment == 1 ? base : "align" + alignment + "(" + base + ")";
  }
}
