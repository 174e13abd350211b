package org.cannadvisor.model;

/**
 * What one {@code aipp_op} block takes in: pixel format, size, crop and padding, all in pixels.
 *
 * @param op the block: {@code file#0}, {@code file#1} …
 * @param mode {@code static}, {@code dynamic}, or empty where the file does not say
 * @param inputRank which model input it feeds ({@code related_input_rank}), 0 by default
 * @param inputFormat e.g. {@code YUV420SP_U8}; empty where the file does not say
 * @param csc {@code csc_switch}
 * @param rbuvSwap {@code rbuv_swap_switch}: exchanges R and B, or U and V, before anything else
 * @param sourceWidth {@code src_image_size_w}; 0 where ATC takes the model input's width
 * @param sourceHeight {@code src_image_size_h}; 0 where ATC takes the model input's height
 * @param crop whether cropping is on; {@code cropWidth}/{@code cropHeight} 0 means the model
 *     input's size
 * @param padding whether padding is on; sizes in {@code left…bottom}
 * @param at line of {@code input_format} where written, else of the block
 */
public record AippImage(
    String subject,
    String op,
    String mode,
    int inputRank,
    String inputFormat,
    boolean csc,
    boolean rbuvSwap,
    boolean axSwap,
    int sourceWidth,
    int sourceHeight,
    boolean crop,
    int cropLeft,
    int cropTop,
    int cropWidth,
    int cropHeight,
    boolean padding,
    int padLeft,
    int padRight,
    int padTop,
    int padBottom,
    Evidence at)
    implements Fact {

  /** True for the formats whose pixels are luma and chroma and need a colour conversion. */
  public boolean isYuv() {
    return inputFormat.startsWith("YUV420") || inputFormat.startsWith("YUV422");
  }

  /** True for the formats whose pixels are red, green and blue. */
  public boolean isRgb() {
    return inputFormat.equals("RGB888_U8") || inputFormat.equals("XRGB8888_U8");
  }

  /** Bytes of one source picture; 0 or {@code NaN} where its size or format is not written. */
  public double sourceBytes() {
    double pixels = (double) sourceWidth * sourceHeight;
    return switch (inputFormat) {
      case "YUV400_U8" -> pixels;
      case "YUV420SP_U8" -> 1.5 * pixels;
      case "RGB888_U8" -> 3 * pixels;
      case "XRGB8888_U8" -> 4 * pixels;
      default -> Double.NaN;
    };
  }

  /** The crop offset nearest to {@code wanted} that the format allows: even for YUV. */
  public int allowedOffset(int wanted) {
    return isYuv() ? wanted / 2 * 2 : wanted;
  }

  /** Width after the crop, before the padding; 0 where it is taken from the model. */
  public int innerWidth() {
    return crop ? cropWidth : sourceWidth;
  }

  /** Height after the crop, before the padding; 0 where it is taken from the model. */
  public int innerHeight() {
    return crop ? cropHeight : sourceHeight;
  }

  /** Width after crop and padding; 0 where it is taken from the model. */
  public int outputWidth() {
    return side(innerWidth(), padLeft + padRight);
  }

  /** Height after crop and padding; 0 where it is taken from the model. */
  public int outputHeight() {
    return side(innerHeight(), padTop + padBottom);
  }

  private int side(int inner, int border) {
    return inner == 0 ? 0 : inner + (padding ? border : 0);
  }

  @Override
  public AippImage withSubject(String subject) {
    return new AippImage(
        subject,
        op,
        mode,
        inputRank,
        inputFormat,
        csc,
        rbuvSwap,
        axSwap,
        sourceWidth,
        sourceHeight,
        crop,
        cropLeft,
        cropTop,
        cropWidth,
        cropHeight,
        padding,
        padLeft,
        padRight,
        padTop,
        padBottom,
        at);
  }
}
