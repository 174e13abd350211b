package org.cannadvisor.model;

/**
 * The picture at one place on its way from the decoder to the model, as the manifest states it.
 * Sizes and strides in pixels; 0 where not stated.
 *
 * @param format {@code NV12}, {@code NV21}, {@code RGB}, {@code BGR} …; empty where not stated
 * @param width of the valid region
 * @param widthStride of a line in memory
 */
public record Picture(
    String subject,
    Place place,
    String format,
    int width,
    int height,
    int widthStride,
    int heightStride,
    Evidence at)
    implements Fact {

  /** Where on its way. */
  public enum Place {
    JPEGD_OUTPUT,
    VPC_INPUT,
    VPC_OUTPUT
  }

  @Override
  public Picture withSubject(String subject) {
    return new Picture(subject, place, format, width, height, widthStride, heightStride, at);
  }
}
