package org.cannadvisor.model;

import java.util.Set;

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
 * @param ownShare how much of its error the operator makes itself, 0..1, the rest comes in with its
 *     inputs; NaN where nothing before it was compared. Errors that are independent add up in 1 −
 *     cosine
 * @param origins how many operators of the table are bad while their inputs agree, this one counted
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
    double ownShare,
    int origins,
    boolean agreesBefore,
    Evidence at)
    implements Fact {

  private static final Set<String> SINGULAR =
      Set.of("Log", "Rsqrt", "Reciprocal", "Div", "RealDiv");

  /** Whether the operator runs on the cube, see {@link CubeOperators}. */
  public boolean cubeOperator() {
    return CubeOperators.isCube(opType);
  }

  /**
   * Whether the operator loses accuracy in float16 by its nature, see {@link SensitiveOperators},
   * and does not compute in more already.
   */
  public boolean sensitive() {
    return SensitiveOperators.isSensitive(opType) && !dtype.contains("float32");
  }

  /**
   * Whether the operator subtracts in float16: where its two inputs are nearly equal, what they
   * have in common cancels out and their rounding errors are what is left.
   */
  public boolean cancelling() {
    return opType.equals("Sub") && !dtype.contains("float32") && !discrete();
  }

  /** Whether it has no value at zero, so that code adds a small number to what it takes. */
  public boolean singularAtZero() {
    return SINGULAR.contains(opType);
  }

  /** Whether a framework called it and it only moves data, see {@link FrameworkCalls#isMoving}. */
  public boolean moving() {
    return FrameworkCalls.isMoving(operator);
  }

  /** Whether its values are whole numbers or truth values: what an operator picks. */
  public boolean discrete() {
    return dtype.contains("int") || dtype.contains("bool");
  }

  /** The operators of the original graph, one a line, as lists of operators want them. */
  public String originals() {
    return OriginalNames.lines(golden);
  }

  @Override
  public FirstDivergence withSubject(String subject) {
    return new FirstDivergence(
        subject,
        file,
        row,
        operator,
        opType,
        golden,
        dtype,
        cosine,
        ownShare,
        origins,
        agreesBefore,
        at);
  }
}
