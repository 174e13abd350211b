package org.cannadvisor.model;

/**
 * The colour conversion of one static {@code aipp_op} block whose {@code csc_switch} is on.
 *
 * <p>Absent elements are filled one by one by ATC ({@code SetCscDefaultValue}): BT.601 narrow → BGR
 * for YUV420SP_U8, RGB → YUV narrow for every other format; {@link #effective()} is what results.
 *
 * @param op the block: {@code file#0}, {@code file#1} …
 * @param written how many of the nine matrix elements the file writes
 * @param biasWritten how many of the three input biases the file writes
 * @param effective which official matrix the filled-in numbers are
 * @param at line of the first matrix element where written, else of {@code csc_switch}
 */
public record AippCsc(
    String subject, String op, int written, int biasWritten, CscMatrix effective, Evidence at)
    implements Fact {

  @Override
  public AippCsc withSubject(String subject) {
    return new AippCsc(subject, op, written, biasWritten, effective, at);
  }
}
