package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;

/** A picture on its way from the decoder to the model: what it is and what was done to it. */
record ImageArray(Origin origin, Pixels pixels, Geometry geometry, Form form)
    implements Held, Value.Joinable {

  @Override
  public Thing memory() {
    return origin.memory();
  }

  /** What both branches agree on; two pictures of different files have nothing in common. */
  @Override
  public Value joined(Value other) {
    return joined(UNKNOWN, other);
  }

  @Override
  public Value joined(Value condition, Value other) {
    if (!(other instanceof ImageArray image) || !memory().equals(image.memory())) {
      return UNKNOWN;
    }
    return new ImageArray(
        origin.joined(image.origin),
        pixels.joined(image.pixels),
        geometry.joined(condition, image.geometry),
        form.joined(image.form));
  }

  ImageArray with(Origin newOrigin) {
    return new ImageArray(newOrigin, pixels, geometry, form);
  }

  ImageArray with(Pixels newPixels) {
    return new ImageArray(origin, newPixels, geometry, form);
  }

  ImageArray with(Geometry newGeometry) {
    return new ImageArray(origin, pixels, newGeometry, form);
  }

  ImageArray with(Form newForm) {
    return new ImageArray(origin, pixels, geometry, newForm);
  }

  ImageArray with(Affine affine) {
    return with(pixels.withAffine(affine)).with(form.computed());
  }

  Affine affine() {
    return pixels.affine();
  }

  boolean is(Holder holder) {
    return form.holder() == holder;
  }

  /** The numbers changed in a way that is not followed; the size is the same. */
  ImageArray withLostNumbers(Evidence at) {
    return with(pixels.lost(at)).with(form.computed());
  }

  /** Whether bytes that were moved by a whole number go into a type as they are. */
  private boolean fits(String dtype) {
    Channels offset = affine().offset();
    boolean moved =
        affine().known()
            && affine().factor().equals(Channels.ONE)
            && offset.min() == offset.max()
            && offset.c0() == Math.rint(offset.c0());
    return moved
        && switch (dtype) {
          case "int8" -> offset.c0() == Byte.MIN_VALUE;
          case "int16", "int32", "int64" -> Math.abs(offset.c0()) < Byte.MAX_VALUE * Byte.MAX_VALUE;
          default -> false;
        };
  }

  /**
   * The numbers converted to another type. To whole numbers only what lies on the scale 0..255 goes
   * without loss.
   */
  ImageArray as(String dtype) {
    boolean whole = dtype.contains("int");
    boolean plain =
        affine().known()
            && affine().mean().isZero()
            && affine().std().equals(Affine.IDENTITY.std());
    Affine kept = whole && !plain && !fits(dtype) ? Affine.UNKNOWN : affine();
    return with(pixels.withAffine(kept).withDtype(dtype)).with(form.computed());
  }
}
