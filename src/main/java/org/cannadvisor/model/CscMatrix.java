package org.cannadvisor.model;

/**
 * The official colour conversion matrices (GE 9.x user guide, AIPP "CSC_config"), told apart by
 * their numbers. Data with another number in a single place is {@link Standard#NONE}.
 *
 * @param standard which standard's numbers they are
 * @param output channel order that the matrix produces
 */
public record CscMatrix(Standard standard, Output output) {

  /** Not one of the official matrices: a mixed range, a typing error, a hybrid with defaults. */
  public static final CscMatrix UNOFFICIAL = new CscMatrix(Standard.NONE, Output.UNKNOWN);

  /** Colour standard and range. */
  public enum Standard {
    /** BT.601 full range, also called JPEG: bias 0, 128, 128. */
    BT601_WIDE,
    /** BT.601 limited ("tv") range: bias 16, 128, 128. */
    BT601_NARROW,
    BT709_WIDE,
    BT709_NARROW,
    /** Grey from RGB or from luma alone: no standard is involved. */
    GRAY,
    /** None of the official ones. */
    NONE
  }

  /** What comes out, channel 0 first. */
  public enum Output {
    RGB,
    BGR,
    YUV,
    YVU,
    GRAY,
    UNKNOWN
  }

  /** Full range, as JPEG files have it. */
  public boolean isWide() {
    return standard == Standard.BT601_WIDE || standard == Standard.BT709_WIDE;
  }

  /** Limited range, as video mostly has it. */
  public boolean isNarrow() {
    return standard == Standard.BT601_NARROW || standard == Standard.BT709_NARROW;
  }

  public boolean isOfficial() {
    return standard != Standard.NONE;
  }
}
