package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Optional;

/**
 * The numbers of the pixel formats that V1, V2 and Python share (acl_dvpp.h, hi_media_common.h).
 */
final class PixelFormats {

  /** In the order of their numbers, from 0. */
  private static final List<String> NAMES =
      List.of(
          "YUV_400",
          "YUV_SEMIPLANAR_420",
          "YVU_SEMIPLANAR_420",
          "YUV_SEMIPLANAR_422",
          "YVU_SEMIPLANAR_422",
          "YUV_SEMIPLANAR_444",
          "YVU_SEMIPLANAR_444",
          "YUYV_PACKED_422",
          "UYVY_PACKED_422",
          "YVYU_PACKED_422",
          "VYUY_PACKED_422",
          "YUV_PACKED_444",
          "RGB_888",
          "BGR_888",
          "ARGB_8888",
          "ABGR_8888",
          "RGBA_8888",
          "BGRA_8888");

  private PixelFormats() {}

  /** The number of {@code PIXEL_FORMAT_YUV_400} and the like; empty for those without one here. */
  static Optional<Integer> number(String constant) {
    int at = NAMES.indexOf(constant.replaceFirst("^(HI_)?PIXEL_FORMAT_", ""));
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /** Whether a number is one of a format here. */
  static boolean isListed(double number) {
    return number >= 0 && number < NAMES.size();
  }
}
