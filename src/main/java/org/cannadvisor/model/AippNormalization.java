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

  /** True where the block changes no value: nothing subtracted, multiplied by 1. */
  public boolean isIdentity() {
    return mean().isZero() && varReci.equals(Channels.ONE);
  }

  @Override
  public AippNormalization withSubject(String subject) {
    return new AippNormalization(subject, op, meanChn, minChn, varReci, written, at);
  }
}
