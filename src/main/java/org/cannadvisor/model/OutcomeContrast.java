package org.cannadvisor.model;

import java.util.regex.Pattern;

/**
 * Results are right under one circumstance and wrong under another, by somebody's words or by
 * figures side by side: {@code batch 1 is right, batch 8 is wrong}, {@code only the first frame is
 * correct}.
 *
 * @param axis what differs between the two
 * @param good the circumstance under which they are right, as written
 * @param bad the one under which they are wrong
 */
public record OutcomeContrast(String subject, Axis axis, String good, String bad, Evidence at)
    implements Fact {

  private static final int BYTE = 256;
  private static final Pattern QUANTIZED = Pattern.compile("(?i)int8|w8a8|w4a16|quanti[sz]ed|量化");

  /** What differs between good and bad results. */
  public enum Axis {
    /** One sample at a time, or several. */
    BATCH,
    /** The first run of the model, or a later one. */
    ORDER,
    /** Size of the input. */
    SIZE,
    /** One thread, stream or camera, or several. */
    CONCURRENCY,
    /** Two chips; {@code good} and {@code bad} are as {@code --soc_version} has them. */
    CHIP,
    /** The first step of a loop that a model runs (token, iteration), or later ones. */
    STEP,
    /** One card, or several that share a model. */
    CARDS,
    /** Operator by operator, or as a graph. */
    MODE,
    /** Numbers of more bits, or of fewer. */
    DTYPE,
    /** Input that the host prepares, or the chip. */
    PREPARATION
  }

  /** Whether what is made for {@code soc} is made for the chip with right results alone. */
  public boolean favours(String soc) {
    ChipFamily made = ChipFamily.of(soc);
    return axis == Axis.CHIP
        && made != ChipFamily.OTHER
        && made == ChipFamily.of(good)
        && ChipFamily.of(bad) != ChipFamily.OTHER
        && made != ChipFamily.of(bad);
  }

  /** Whether results are wrong with whole numbers in place of floating-point ones. */
  public boolean blamesQuantization() {
    return axis == Axis.DTYPE && QUANTIZED.matcher(bad).find() && !QUANTIZED.matcher(good).find();
  }

  /** Whether the good size can be counted in eight bits and the bad one cannot. */
  public boolean passesByte() {
    return axis == Axis.SIZE
        && good.matches("\\d{1,3}")
        && bad.matches("\\d{1,7}")
        && Integer.parseInt(good) < BYTE
        && Integer.parseInt(bad) >= BYTE;
  }

  @Override
  public OutcomeContrast withSubject(String subject) {
    return new OutcomeContrast(subject, axis, good, bad, at);
  }
}
