package org.cannadvisor.model;

import java.util.Locale;

/**
 * The picture memory that the application hands to the model: what the last VPC step puts out or,
 * where there is no VPC step, what the decoder puts out.
 *
 * @param path which program's way it is, as in {@link Picture}
 * @param step the step of {@link Picture} that fills it
 * @param at where its format is set
 * @param sizeAt where its size is set
 */
public record ModelBuffer(
    String subject,
    String path,
    int step,
    Format format,
    Length width,
    Length height,
    Length widthStride,
    Length heightStride,
    Evidence at,
    Evidence sizeAt)
    implements Fact {

  private static final double YUV420_BYTES = 1.5;
  private static final double RGB_BYTES = 3;

  /** The memory of a picture. */
  public static ModelBuffer of(Picture picture) {
    return new ModelBuffer(
        picture.subject(),
        picture.path(),
        picture.step(),
        Format.of(picture.format()),
        picture.width(),
        picture.height(),
        picture.widthStride(),
        picture.heightStride(),
        picture.formatAt(),
        picture.sizeAt());
  }

  /** A picture that was prepared on the host, in the order of its channels. */
  public static ModelBuffer of(PreparedColor color) {
    return new ModelBuffer(
        color.subject(),
        color.path(),
        0,
        Format.of(color.color()),
        Length.UNKNOWN,
        Length.UNKNOWN,
        Length.UNKNOWN,
        Length.UNKNOWN,
        color.at(),
        color.at());
  }

  /** The formats that AIPP can be set to take, with the DVPP constants that mean the same. */
  public enum Format {
    NV12,
    NV21,
    RGB,
    BGR,
    /** Not one of them, or not stated. */
    OTHER;

    /** Whether the chroma lies behind all lines of luma, so that the height stride says where. */
    public boolean hasChromaPlane() {
      return this == NV12 || this == NV21;
    }

    /** {@code NV12}, {@code YUV_SEMIPLANAR_420}, {@code PIXEL_FORMAT_RGB_888} … in any case. */
    public static Format of(String name) {
      String word = name.toUpperCase(Locale.ROOT).replaceFirst("^(HI_)?PIXEL_FORMAT_", "");
      return switch (word) {
        case "NV12", "YUV_SEMIPLANAR_420" -> NV12;
        case "NV21", "YVU_SEMIPLANAR_420" -> NV21;
        case "RGB", "RGB888", "RGB_888" -> RGB;
        case "BGR", "BGR888", "BGR_888" -> BGR;
        default -> OTHER;
      };
    }
  }

  /** Bytes of its valid region; {@code NaN} where size or format are not known. */
  public double bytes() {
    return width.pixels() * height.pixels() * bytesOfPixel();
  }

  /** Bytes of all its lines; {@code NaN} where size or format are not known. */
  public double memoryBytes() {
    return lineWidth() * lines() * bytesOfPixel();
  }

  /** Pixels from one line to the next: the stride where stated, else the width. */
  public double lineWidth() {
    return widthStride.isNumber() ? widthStride.pixels() : width.pixels();
  }

  /** Lines in memory: the stride where stated, else the height. */
  public double lines() {
    return heightStride.isNumber() ? heightStride.pixels() : height.pixels();
  }

  /**
   * Whether neither its size nor its strides are these, so that who takes it so reads other lines.
   */
  public boolean isOfAnotherSize(double pixels, double lines) {
    return (isOther(width, pixels) && isOther(widthStride, pixels))
        || (isOther(height, lines) && isOther(heightStride, lines));
  }

  /** Whether its size is not this, and the stride that could make up for it is not known. */
  public boolean mayBeOfAnotherSize(double pixels, double lines) {
    return (isOther(width, pixels) && !widthStride.isNumber())
        || (isOther(height, lines) && !heightStride.isNumber());
  }

  private static boolean isOther(Length length, double number) {
    return length.isNumber() && length.pixels() != number;
  }

  private double bytesOfPixel() {
    return isYuv() ? YUV420_BYTES : isRgb() ? RGB_BYTES : Double.NaN;
  }

  public boolean isYuv() {
    return format.hasChromaPlane();
  }

  public boolean isRgb() {
    return format == Format.RGB || format == Format.BGR;
  }

  /**
   * How many pixels a line takes in memory when the picture is {@code pixels} wide; {@code NaN}
   * where that could not be followed, or it is of another width.
   */
  public double strideOf(double pixels) {
    if (width.isNumber()) {
      return width.pixels() == pixels ? widthStride.pixels() : Double.NaN;
    }
    boolean follows = width.isComparable(widthStride) && width.alignment() == 1;
    return follows ? Length.of(pixels).alignedTo(widthStride.alignment()).pixels() : Double.NaN;
  }

  /**
   * Whether a line reaches at least {@code step} pixels beyond a picture that is {@code pixels}
   * wide. Asked here, since rules take {@code NaN} for larger than any number.
   */
  public boolean isPadded(double pixels, double step) {
    return strideOf(pixels) >= pixels + step;
  }

  @Override
  public ModelBuffer withSubject(String subject) {
    return new ModelBuffer(
        subject, path, step, format, width, height, widthStride, heightStride, at, sizeAt);
  }
}
