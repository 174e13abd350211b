package org.cannadvisor.model;

/**
 * Two ONNX graphs that were run in the framework on the same input, e.g. before and after an edit.
 *
 * @param first file name of one graph
 * @param second file name of the other
 * @param cosine of their outputs; the worst where several are told
 */
public record GraphPair(String subject, String first, String second, double cosine, Evidence at)
    implements Fact {

  /** Rounding of float32 and the order of sums leave more nines than this. */
  private static final double SAME = 0.999;

  /** Below it nobody would call two runs of one network in the framework alike. */
  private static final double OTHER = 0.98;

  /** Whether the pair is what an edit reads and writes. */
  public boolean isOf(GraphEdit edit) {
    return (edit.reads(first) && edit.writes(second)) || (edit.reads(second) && edit.writes(first));
  }

  /** Whether the graphs compute the same. */
  public boolean same() {
    return cosine >= SAME;
  }

  /** Whether the graphs compute clearly different things; in between nothing is said. */
  public boolean different() {
    return cosine < OTHER;
  }

  @Override
  public GraphPair withSubject(String subject) {
    return new GraphPair(subject, first, second, cosine, at);
  }
}
