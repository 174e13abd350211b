package org.cannadvisor.model;

/**
 * The arithmetic of one static {@code aipp_op} block on 0..255 pixels: {@code out = (in − mean_chn
 * − min_chn) × var_reci_chn} (GE user guide). Both mean_chn and min_chn are subtracted, so their
 * sum is the mean. Channels count after colour conversion and channel swap.
 *
 * @param op the block
 * @param meanChn {@code mean_chn_0..2}, whole numbers by format; 0 where not written
 * @param minChn {@code min_chn_0..2}; 0 where not written
 * @param varReci {@code var_reci_chn_0..2}; 1 where not written
 * @param written false where the file writes none of the nine fields, so all are defaults
 * @param at line of the first of them that is written, else of the block
 */
public record AippNormalization(
    String subject,
    String op,
    Channels meanChn,
    Channels minChn,
    Channels varReci,
    boolean written,
    Evidence at)
    implements Fact {

  private static final double WHITE = 255;
  private static final String FACTOR = "var_reci_chn_";

  /** 1/255 and 1/std of pixels lie far below. */
  private static final double SCALED_DOWN = 0.1;

  /** What is subtracted from each channel, in 0..255 units. */
  public Channels mean() {
    return meanChn.plus(minChn);
  }

  /** What becomes of a pixel value in each channel. */
  public Channels of(double pixel) {
    return new Channels(
        (pixel - mean().c0()) * varReci.c0(),
        (pixel - mean().c1()) * varReci.c1(),
        (pixel - mean().c2()) * varReci.c2());
  }

  /** The pixel values that become {@code result}; the reverse of {@link #of(double)}. */
  public Channels pixels(double result) {
    return new Channels(
        result / varReci.c0() + mean().c0(),
        result / varReci.c1() + mean().c1(),
        result / varReci.c2() + mean().c2());
  }

  /** What becomes of black. */
  public Channels darkest() {
    return of(0);
  }

  /** What becomes of white. */
  public Channels brightest() {
    return of(WHITE);
  }

  /** Whether {@code result} is what becomes of {@code pixel}, give or take some levels. */
  public boolean isPixel(double result, double pixel, double levels) {
    return pixels(result).isNear(Channels.ONE.times(pixel), levels);
  }

  /** Whether some pixel becomes {@code result} in at least one channel. */
  public boolean isReached(double result) {
    Channels pixels = pixels(result);
    return isPixel(pixels.c0()) || isPixel(pixels.c1()) || isPixel(pixels.c2());
  }

  private static boolean isPixel(double value) {
    return value >= 0 && value <= WHITE;
  }

  /** What becomes of a pixel value where that is the same in all channels, else empty. */
  public String uniform(double pixel) {
    Channels result = of(pixel);
    return result.isUniform() ? Numbers.plain(result.c0()) : "";
  }

  /** Whether whole numbers are subtracted where a published mean has fractions. */
  public boolean isOfRoundedMean() {
    return FractionalMean.roundedIn(this).isPresent();
  }

  /** That published mean, in the order of this block; else what is subtracted. */
  public Channels unroundedMean() {
    return FractionalMean.roundedIn(this).orElse(mean());
  }

  /**
   * Whether one colour is scaled down and another keeps its 0..255 range, which no network wants.
   */
  public boolean isScaledInPart() {
    return varReci.min() > 0 && varReci.min() < SCALED_DOWN && varReci.max() == 1;
  }

  /** Whether a mean is subtracted from the colour that is not scaled, so that there is one. */
  public boolean isMeanOfUnscaled() {
    return mean().at(channelWith(1)) > SCALED_DOWN;
  }

  /** The field of the first colour that keeps its range. */
  public String unscaledField() {
    return FACTOR + channelWith(1);
  }

  /** The field of the colour with the smallest factor. */
  public String scaledField() {
    return FACTOR + channelWith(varReci.min());
  }

  private int channelWith(double factor) {
    return varReci.c0() == factor ? 0 : varReci.c1() == factor ? 1 : 2;
  }

  /**
   * Whether the pixels of every colour spread over a unit or so, as mean and std alone make them;
   * one over 255 std leaves a fraction of a hundredth.
   */
  public boolean isSpreadOverUnits() {
    return varReci.min() * WHITE > SCALED_DOWN;
  }

  /** The factors of this block for pixels that are divided by 255 once more. */
  public Channels varReciOnceMore() {
    return varReci.times(1 / WHITE);
  }

  /** True where the block changes no value: nothing subtracted, multiplied by 1. */
  public boolean isIdentity() {
    return mean().isZero() && varReci.equals(Channels.ONE);
  }

  @Override
  public AippNormalization withSubject(String subject) {
    return new AippNormalization(subject, op, meanChn, minChn, varReci, written, at);
  }
}
