package org.cannadvisor.model;

/**
 * How many rows of a comparison table carry no metric for one reason.
 *
 * @param file the table
 * @param reason what CompareFailReason says
 * @param count how many rows give it
 * @param rows how many tensors the table lists
 * @param text the first such CompareFailReason
 * @param at the first such row
 */
public record ComparisonFailure(
    String subject, String file, Reason reason, int count, int rows, String text, Evidence at)
    implements Fact {

  /** Why a tensor could not be compared (CompareFailReason of msaccucmp). */
  public enum Reason {
    /** The golden side has no dump of it. */
    NO_GOLDEN,
    /** The NPU side has none. */
    NO_DUMP,
    /** The two sides have other shapes. */
    SHAPES,
    /** The graph that was given for the comparison does not know it. */
    NOT_IN_GRAPH,
    /** Anything else, or no reason given. */
    OTHER;

    /** What {@code text} says. */
    public static Reason of(String text) {
      if (text.contains("no the ground truth") || text.contains("no ground truth")) {
        return NO_GOLDEN;
      }
      if (text.contains("no dump file")) {
        return NO_DUMP;
      }
      if (text.contains("shape")) {
        return SHAPES;
      }
      return text.contains("in the fusion rule file") ? NOT_IN_GRAPH : OTHER;
    }
  }

  /** Share of the rows that fail for this reason, 0..1. */
  public double share() {
    return rows == 0 ? 0 : (double) count / rows;
  }

  @Override
  public ComparisonFailure withSubject(String subject) {
    return new ComparisonFailure(subject, file, reason, count, rows, text, at);
  }
}
