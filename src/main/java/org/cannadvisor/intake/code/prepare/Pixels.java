package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.model.Evidence;

/**
 * What the numbers of a picture mean.
 *
 * @param color {@code RGB}, {@code BGR} or {@code GRAY}; empty where not known
 * @param colorAt the line that decides the colour
 * @param dtype e.g. {@code uint8}; empty where not known
 */
record Pixels(String color, Evidence colorAt, Affine affine, String dtype) {

  Pixels withColor(String newColor, Evidence at) {
    return new Pixels(newColor, at, affine, dtype);
  }

  Pixels withAffine(Affine newAffine) {
    return new Pixels(color, colorAt, newAffine, dtype);
  }

  Pixels withDtype(String newDtype) {
    return new Pixels(color, colorAt, affine, newDtype);
  }

  /** The numbers are no longer those of the channels of the picture. */
  Pixels lost(Evidence at) {
    return new Pixels("", at, Affine.UNKNOWN, dtype);
  }

  /** First and last channel exchanged. */
  Pixels swapped(Evidence at) {
    String other =
        switch (color) {
          case "RGB" -> "BGR";
          case "BGR" -> "RGB";
          default -> color;
        };
    return new Pixels(other, at, affine.reversed(), dtype);
  }

  /** What both branches agree on. */
  Pixels joined(Pixels other) {
    return new Pixels(
        color.equals(other.color) ? color : "",
        colorAt,
        affine.isSame(other.affine) ? affine : Affine.UNKNOWN,
        dtype.equals(other.dtype) ? dtype : "");
  }
}
