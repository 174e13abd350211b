package org.cannadvisor.model;

/**
 * One row of a comparison table: one tensor on the NPU against its golden counterpart.
 *
 * <p>A metric that the table does not have, or could not compute, is {@link Double#NaN}; both
 * {@code <} and {@code >=} are then false. {@link #state()} says why.
 *
 * @param file the table
 * @param row position in the table, 0-based, in the order of execution
 * @param operator NPU operator(s), as written
 * @param opType operator type; empty in tables that have none
 * @param golden name of the golden operator; {@code *} where only the NPU has this one
 * @param tensor e.g. {@code conv1:output:0}; empty in tables that have none
 * @param dtype data type of the NPU tensor; empty in tables that have none
 * @param cosine CosineSimilarity, −1..1
 * @param maxAbsolute MaxAbsoluteError
 * @param relativeEuclidean RelativeEuclideanDistance
 * @param klDivergence KullbackLeiblerDivergence
 * @param rootMeanSquare RootMeanSquareError
 * @param meanRelative MeanRelativeError
 * @param maxRelative MaxRelativeError
 * @param meanAbsolute MeanAbsoluteError
 * @param npuScale root mean square of the NPU's values, from their mean and standard deviation
 * @param goldenScale the same of the golden values
 * @param npuPeak largest magnitude of the NPU's values, where the table lists maximum and minimum
 * @param goldenPeak the same of the golden values
 * @param verdict what the tool itself says of this tensor
 * @param overflow the OverFlow column says YES
 * @param output whether it is an output tensor of its operator (rows for inputs stand before)
 * @param networkOutput whether the table marks it as an output of the network
 * @param failReason CompareFailReason; empty where there is none
 */
public record ComparedTensor(
    String subject,
    String file,
    int row,
    String operator,
    String opType,
    String golden,
    String tensor,
    String dtype,
    State state,
    double cosine,
    double maxAbsolute,
    double relativeEuclidean,
    double klDivergence,
    double rootMeanSquare,
    double meanRelative,
    double maxRelative,
    double meanAbsolute,
    double npuScale,
    double goldenScale,
    double npuPeak,
    double goldenPeak,
    Verdict verdict,
    boolean overflow,
    boolean output,
    boolean networkOutput,
    String failReason,
    Evidence at)
    implements Fact {

  /** What became of the comparison of this tensor. */
  public enum State {
    /** At least one metric is a number. */
    COMPARED,
    /** The metrics were computed and are NaN or infinite: the data themselves are. */
    NON_FINITE,
    /** No metric could be computed ({@code NaN} with a reason). */
    FAILED
  }

  /**
   * A column of the tool that judges the tensor ({@code Result}, {@code Accuracy Reached or Not}).
   */
  public enum Verdict {
    /** The table has no such column, or leaves it empty here. */
    NONE,
    /** It passes. */
    GOOD,
    /** It does not. */
    BAD
  }

  /**
   * Whether its values are whole numbers or truth values: then every difference is a different
   * answer.
   */
  public boolean discrete() {
    return dtype.contains("int") || dtype.contains("bool");
  }

  @Override
  public ComparedTensor withSubject(String subject) {
    return new ComparedTensor(
        subject,
        file,
        row,
        operator,
        opType,
        golden,
        tensor,
        dtype,
        state,
        cosine,
        maxAbsolute,
        relativeEuclidean,
        klDivergence,
        rootMeanSquare,
        meanRelative,
        maxRelative,
        meanAbsolute,
        npuScale,
        goldenScale,
        npuPeak,
        goldenPeak,
        verdict,
        overflow,
        output,
        networkOutput,
        failReason,
        at);
  }
}
