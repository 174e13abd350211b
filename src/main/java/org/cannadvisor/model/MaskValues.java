package org.cannadvisor.model;

/**
 * The range of the values of an attention mask, as a program printed it.
 *
 * @param name as printed, e.g. {@code core.attention_mask}
 */
public record MaskValues(String subject, String name, double least, double greatest, Evidence at)
    implements Fact {

  /** What stands for minus infinity in masks is far below this. */
  private static final double OUT = -1000;

  /**
   * Whether the values are scores that are added to those of the attention, and no choice between
   * keeping and leaving out: such a mask is 0 and something very low, or 0 and 1.
   */
  public boolean additive() {
    return Double.isFinite(least) && least < 0 && least > OUT && greatest > 0;
  }

  @Override
  public MaskValues withSubject(String subject) {
    return new MaskValues(subject, name, least, greatest, at);
  }
}
