package org.cannadvisor.model;

/**
 * The first output tensor, in the order of execution, that is bad in a comparison.
 *
 * @param file the table
 * @param row position in it, 0-based
 * @param operator NPU operator(s), as written
 * @param opType empty where the table has none
 * @param golden name of the operator in the original graph, the one that lists of operators take
 * @param dtype data type of the NPU tensor; empty where the table has none
 * @param cosine CosineSimilarity of that tensor
 * @param agreesBefore whether tensors stand before it and all of them that were compared, other
 *     than its own operator's, agree
 */
public record FirstDivergence(
    String subject,
    String file,
    int row,
    String operator,
    String opType,
    String golden,
    String dtype,
    double cosine,
    boolean agreesBefore,
    Evidence at)
    implements Fact {

  /** Whether the operator runs on the cube, see {@link CubeOperators}. */
  public boolean cubeOperator() {
    return CubeOperators.isCube(opType);
  }

  @Override
  public FirstDivergence withSubject(String subject) {
    return new FirstDivergence(
        subject, file, row, operator, opType, golden, dtype, cosine, agreesBefore, at);
  }
}
