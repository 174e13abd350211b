package org.cannadvisor.model;

/**
 * How the reference framework sizes its input, as the manifest states it or its code shows it; 0
 * and empty where not stated.
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

  /** The size that the code of the reference resizes to. */
  public static ReferenceGeometry of(PreparedSize size) {
    return new ReferenceGeometry(
        size.subject(),
        size.width(),
        size.height(),
        size.filter(),
        size.keepsAspect(),
        0,
        0,
        "",
        "",
        size.at());
  }

  /** The part that it keeps. */
  public static ReferenceGeometry of(PreparedCrop crop) {
    return new ReferenceGeometry(
        crop.subject(),
        0,
        0,
        "",
        Answer.UNKNOWN,
        crop.width(),
        crop.height(),
        crop.mode(),
        "",
        crop.at());
  }

  /** Both. */
  public static ReferenceGeometry of(PreparedSize size, PreparedCrop crop) {
    return new ReferenceGeometry(
        size.subject(),
        size.width(),
        size.height(),
        size.filter(),
        size.keepsAspect(),
        crop.width(),
        crop.height(),
        crop.mode(),
        "",
        size.at());
  }

  /** What decodes its pictures. */
  public static ReferenceGeometry of(PreparedDecoder decoder) {
    return new ReferenceGeometry(
        decoder.subject(), 0, 0, "", Answer.UNKNOWN, 0, 0, "", decoder.decoder(), decoder.at());
  }

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
