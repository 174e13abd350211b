package org.cannadvisor.model;

/**
 * An output of the network that a cosine near 1 calls good and something else does not. Such an end
 * of the network is neither good nor bad: there is no {@link NetworkResult} for its table.
 *
 * @param file the table
 * @param doubt what speaks against it
 * @param operator NPU operator(s), as written
 * @param dtype data type of the NPU tensor; empty where the table has none
 * @param cosine CosineSimilarity
 * @param figure the error that is too large
 */
public record DoubtfulOutput(
    String subject,
    String file,
    Doubt doubt,
    String operator,
    String dtype,
    double cosine,
    double figure,
    Evidence at)
    implements Fact {

  /** What speaks against a good cosine. */
  public enum Doubt {
    /** RelativeEuclideanDistance: scale or offset differ. */
    RELATIVE,
    /** An absolute error of one unit and more, as matters for coordinates. */
    ABSOLUTE,
    /** Whole numbers or truth values that differ at all. */
    DISCRETE,
    /** The tool itself says so. */
    TOOL
  }

  @Override
  public DoubtfulOutput withSubject(String subject) {
    return new DoubtfulOutput(subject, file, doubt, operator, dtype, cosine, figure, at);
  }
}
