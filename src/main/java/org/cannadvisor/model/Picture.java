package org.cannadvisor.model;

import java.util.Set;

/**
 * The picture at one place on its way from the decoder to the model, as code, a pipeline or the
 * manifest describes it.
 *
 * @param path which program's way it is: the file where it begins
 * @param step position on that way, from 1
 * @param from the step that filled this memory; 0 where that could not be followed
 * @param format {@code NV12}, {@code NV21}, {@code RGB}, {@code BGR} …; a name of the code, e.g.
 *     {@code image.format}, where only a run knows; empty where not stated
 * @param width of the valid region
 * @param widthStride of a line in memory, in pixels
 * @param formatAt where the format is set
 * @param sizeAt where width and height are set
 * @param strideAt where the strides are set
 * @param at the call that works on it
 */
public record Picture(
    String subject,
    String path,
    int step,
    int from,
    Place place,
    String format,
    Length width,
    Length height,
    Length widthStride,
    Length heightStride,
    Evidence formatAt,
    Evidence sizeAt,
    Evidence strideAt,
    Evidence at)
    implements Fact {

  private static final Set<String> FREE =
      Set.of("UNKNOWN", "PIXEL_FORMAT_UNKNOWN", "HI_PIXEL_FORMAT_UNKNOWN", "10000");

  /** Where on its way. */
  public enum Place {
    JPEGD_OUTPUT,
    PNGD_OUTPUT,
    VDEC_OUTPUT,
    VPC_INPUT,
    VPC_OUTPUT
  }

  /** The format, where it is one of those that {@link ModelBuffer} tells apart. */
  public ModelBuffer.Format sort() {
    return ModelBuffer.Format.of(format);
  }

  /** Whether JPEGD may choose: it keeps the sampling of the file and puts V before U. */
  public boolean isOfAnyFormat() {
    return FREE.contains(format);
  }

  /**
   * Whether width and height were scaled differently, by more than {@code share}: for numbers as
   * they are; a size of the code's own makes a fixed one whatever picture comes.
   */
  public boolean changesProportionsOf(Picture from, double share) {
    if (from.width.isBareName() && from.height.isBareName()) {
      return width.isNumber() && height.isNumber();
    }
    double scale = width.pixels() / height.pixels() * from.height.pixels() / from.width.pixels();
    return Math.abs(scale - 1) > share;
  }

  /** Whether the description leaves it to the decoder how far apart the lines are. */
  public boolean isStrideLeftToDecoder() {
    return widthStride.isBareName() && widthStride.base().equals(width.base() + "_stride");
  }

  /** {@code 224x224}, as a person reads it. */
  public String size() {
    return width + "x" + height;
  }

  @Override
  public Picture withSubject(String subject) {
    return new Picture(
        subject,
        path,
        step,
        from,
        place,
        format,
        width,
        height,
        widthStride,
        heightStride,
        formatAt,
        sizeAt,
        strideAt,
        at);
  }
}
