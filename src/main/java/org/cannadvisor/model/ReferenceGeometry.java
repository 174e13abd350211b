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

  /** The filter by its meaning, whatever word stands for it. */
  public Interpolation interpolation() {
    return Interpolation.of(filter);
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
