package org.cannadvisor.model;

import java.util.List;

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

  /** Colour standard and range, with the numbers that turn YUV into RGB, in 1/256. */
  public enum Standard {
    /** BT.601 full range, also called JPEG: bias 0, 128, 128. */
    BT601_WIDE(256, 359, -88, -183, 454),
    /** BT.601 limited ("tv") range: bias 16, 128, 128. */
    BT601_NARROW(298, 409, -100, -208, 516),
    BT709_WIDE(256, 403, -48, -120, 475),
    BT709_NARROW(298, 459, -55, -136, 541),
    /** Grey from RGB or from luma alone: no standard is involved. */
    GRAY(256, 0, 0, 0, 0),
    /** None of the official ones. */
    NONE(0, 0, 0, 0, 0);

    private final int luma;
    private final int redV;
    private final int greenU;
    private final int greenV;
    private final int blueU;

    Standard(int luma, int redV, int greenU, int greenV, int blueU) {
      this.luma = luma;
      this.redV = redV;
      this.greenU = greenU;
      this.greenV = greenV;
      this.blueU = blueU;
    }
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

  /** The nine elements that turn YUV into {@link Output#RGB} or BGR, line by line. */
  public List<Integer> fromYuv() {
    Standard of = standard;
    return output == Output.BGR
        ? List.of(of.luma, of.blueU, 0, of.luma, of.greenU, of.greenV, of.luma, 0, of.redV)
        : List.of(of.luma, 0, of.redV, of.luma, of.greenU, of.greenV, of.luma, of.blueU, 0);
  }

  /** The same range and order in BT.709 where this is BT.601, and the reverse. */
  public CscMatrix withOtherStandard() {
    return new CscMatrix(
        switch (standard) {
          case BT601_WIDE -> Standard.BT709_WIDE;
          case BT601_NARROW -> Standard.BT709_NARROW;
          case BT709_WIDE -> Standard.BT601_WIDE;
          case BT709_NARROW -> Standard.BT601_NARROW;
          default -> standard;
        },
        output);
  }

  /** Full range, as JPEG files have it. */
  public boolean isWide() {
    return standard == Standard.BT601_WIDE || standard == Standard.BT709_WIDE;
  }

  /** Limited range, as video mostly has it. */
  public boolean isNarrow() {
    return standard == Standard.BT601_NARROW || standard == Standard.BT709_NARROW;
  }

  /** The colours of JPEG files and of video in standard definition. */
  public boolean isBt601() {
    return standard == Standard.BT601_WIDE || standard == Standard.BT601_NARROW;
  }

  /** The colours of most video in high definition. */
  public boolean isBt709() {
    return standard == Standard.BT709_WIDE || standard == Standard.BT709_NARROW;
  }

  public boolean isOfficial() {
    return standard != Standard.NONE;
  }
}
