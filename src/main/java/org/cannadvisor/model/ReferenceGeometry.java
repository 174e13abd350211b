package org.cannadvisor.model;

/**
 * How the reference framework sizes its input, as the manifest states it; 0 and empty where not
 * stated.
 *
 * @param resizeWidth pixels
 * @param filter e.g. {@code bilinear}
 * @param keepAspect whether the picture keeps its proportions when it is resized
 * @param cropWidth pixels
 * @param cropMode e.g. {@code center}
 * @param decoder {@code opencv}, {@code pil} …
 */
public record ReferenceGeometry(
    String subject,
    int resizeWidth,
    int resizeHeight,
    String filter,
    Answer keepAspect,
    int cropWidth,
    int cropHeight,
    String cropMode,
    String decoder,
    Evidence at)
    implements Fact {

  /** Whether a part is cut out of the resized picture, and its size is known. */
  public boolean isCropped() {
    return cropWidth > 0 && cropHeight > 0 && cropWidth < resizeWidth && cropHeight < resizeHeight;
  }

  /** First column of a crop in the middle; of two that are equally near, the left one. */
  public int centerLeft() {
    return (resizeWidth - cropWidth) / 2;
  }

  /** First line of a crop in the middle; of two that are equally near, the upper one. */
  public int centerTop() {
    return (resizeHeight - cropHeight) / 2;
  }

  @Override
  public ReferenceGeometry withSubject(String subject) {
    return new ReferenceGeometry(
        subject,
        resizeWidth,
        resizeHeight,
        filter,
        keepAspect,
        cropWidth,
        cropHeight,
        cropMode,
        decoder,
        at);
  }
}
