package org.cannadvisor.model;

/**
 * The first tensor of a comparison table, in the order of execution, that shows one sign. Rules see
 * these few instead of the rows, of which a table may have 100,000.
 *
 * @param file the table
 * @param sign what this is the first tensor of
 * @param row position in the table, 0-based
 * @param operator NPU operator(s), as written
 * @param opType empty where the table has none
 * @param golden name of the operator in the original graph; {@code *} where only the NPU has it
 * @param cosine CosineSimilarity; NaN where there is none
 * @param output whether it is an output tensor of its operator
 * @param failReason CompareFailReason; empty where there is none
 */
public record FirstTensor(
    String subject,
    String file,
    Sign sign,
    int row,
    String operator,
    String opType,
    String golden,
    double cosine,
    boolean output,
    String failReason,
    Evidence at)
    implements Fact {

  /** What may be seen in a row of a table. */
  public enum Sign {
    /** At least one metric is a number. */
    COMPARED,
    /** No metric could be computed. */
    FAILED,
    /** An output overflows in float16. */
    OVERFLOW,
    /** An output overflows in float16, and its operator is one of the original graph. */
    OVERFLOW_IN_ORIGINAL,
    /**
     * The largest magnitude of an output is exactly that of float16, and the golden one is larger.
     */
    SATURATED,
    /**
     * An output in float16 differs by more than two numbers of float16 can, so that the golden one
     * lies beyond its range.
     */
    OUT_OF_RANGE,
    /** An output holds NaN or infinity. */
    NON_FINITE,
    /** All the data of a tensor are zero on the NPU and the golden ones are not. */
    ALL_ZERO,
    /** All the data of an output are zero. */
    ALL_ZERO_OUTPUT,
    /** What the network takes differs. */
    NETWORK_INPUT
  }

  /** What {@code tensor} shows. */
  public static FirstTensor of(Sign sign, ComparedTensor tensor) {
    return new FirstTensor(
        tensor.subject(),
        tensor.file(),
        sign,
        tensor.row(),
        tensor.operator(),
        tensor.opType(),
        tensor.golden(),
        tensor.cosine(),
        tensor.output(),
        tensor.failReason(),
        tensor.at());
  }

  /**
   * Whether the cosine similarity is at least this; false where there is none. Rules must ask here:
   * the engine takes NaN for larger than every number.
   */
  public boolean agrees(double least) {
    return cosine >= least;
  }

  /** Whether the operator runs on the cube, see {@link CubeOperators}. */
  public boolean cubeOperator() {
    return CubeOperators.isCube(opType);
  }

  /** The operators of the original graph, one a line, as lists of operators want them. */
  public String originals() {
    return OriginalNames.lines(golden);
  }

  /**
   * Whether this is data that nothing was computed of yet: what an operator or the network takes.
   */
  public boolean input() {
    return !output || opType.equals("Data");
  }

  @Override
  public FirstTensor withSubject(String subject) {
    return new FirstTensor(
        subject, file, sign, row, operator, opType, golden, cosine, output, failReason, at);
  }
}
