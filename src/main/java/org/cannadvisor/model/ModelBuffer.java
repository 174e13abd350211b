package org.cannadvisor.model;

import java.util.Locale;

/**
 * The pixel format of the buffer that the application hands to the model: what VPC puts out or,
 * where there is no VPC step, what JPEGD puts out.
 */
public record ModelBuffer(String subject, Format format, Evidence at) implements Fact {

  /** The formats that AIPP can be set to take, with the DVPP constants that mean the same. */
  public enum Format {
    NV12,
    NV21,
    RGB,
    BGR,
    /** Not one of them, or not stated. */
    OTHER;

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

  public boolean isYuv() {
    return format == Format.NV12 || format == Format.NV21;
  }

  public boolean isRgb() {
    return format == Format.RGB || format == Format.BGR;
  }

  @Override
  public ModelBuffer withSubject(String subject) {
    return new ModelBuffer(subject, format, at);
  }
}
