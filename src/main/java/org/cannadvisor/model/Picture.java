package org.cannadvisor.model;

/**
 * The picture at one place on its way from the decoder to the model, as code, a pipeline or the
 * manifest describes it.
 *
 * @param path which program's way it is: the file where it begins
 * @param step position on that way, from 1
 * @param from the step that filled this memory; 0 where that could not be followed
 * @param format {@code NV12}, {@code NV21}, {@code RGB}, {@code BGR} …; empty where not stated
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

  /** Where on its way. */
  public enum Place {
    JPEGD_OUTPUT,
    PNGD_OUTPUT,
    VDEC_OUTPUT,
    VPC_INPUT,
    VPC_OUTPUT
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
