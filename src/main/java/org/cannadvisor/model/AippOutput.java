package org.cannadvisor.model;

/**
 * The channel order in which one static {@code aipp_op} block hands the picture to the network.
 *
 * @param op the block
 * @param order {@code RGB}, {@code BGR}, {@code GRAY}, {@code YUV} or {@code YVU}; for RGB888_U8
 *     the order <em>if</em> the buffer really is RGB
 * @param at the line that decides: matrix, {@code rbuv_swap_switch} or {@code input_format}
 */
public record AippOutput(String subject, String op, CscMatrix.Output order, Evidence at)
    implements Fact {

  @Override
  public AippOutput withSubject(String subject) {
    return new AippOutput(subject, op, order, at);
  }
}
