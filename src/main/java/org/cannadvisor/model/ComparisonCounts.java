package org.cannadvisor.model;

/**
 * How many rows of a comparison table show what. The rows that carry no metric are counted by
 * {@link Comparison}.
 *
 * @param file the table
 * @param rows how many tensors it lists
 * @param bad rows whose CosineSimilarity is below the threshold
 * @param lone rows of operators that only the NPU has
 * @param allZero rows whose data are all zero
 * @param overflowing rows that overflow in float16
 * @param nonFinite rows that hold NaN or infinity
 * @param quantised whether operators that quantise are among them
 */
public record ComparisonCounts(
    String subject,
    String file,
    int rows,
    int bad,
    int lone,
    int allZero,
    int overflowing,
    int nonFinite,
    boolean quantised,
    Evidence at)
    implements Fact {

  /** Share of the rows that are bad, 0..1. */
  public double badShare() {
    return share(bad);
  }

  /** Share of the rows without golden counterpart, 0..1. */
  public double loneShare() {
    return share(lone);
  }

  /** Share of the rows whose data are all zero, 0..1. */
  public double allZeroShare() {
    return share(allZero);
  }

  private double share(int part) {
    return rows == 0 ? 0 : (double) part / rows;
  }

  @Override
  public ComparisonCounts withSubject(String subject) {
    return new ComparisonCounts(
        subject, file, rows, bad, lone, allZero, overflowing, nonFinite, quantised, at);
  }
}
