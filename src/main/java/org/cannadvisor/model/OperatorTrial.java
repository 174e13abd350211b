package org.cannadvisor.model;

/**
 * An operator that a script of the project runs by itself on the chip and in the framework, and how
 * far the two results lie apart.
 *
 * @param type of the operator, e.g. {@code Softmax}
 * @param call as written, e.g. {@code torch.softmax}
 * @param label what the script prints before the figure
 * @param figure the largest error, or the cosine
 * @param cosine whether the figure is a cosine
 * @param code where the script calls the operator
 * @param at the figure
 */
public record OperatorTrial(
    String subject,
    String type,
    String call,
    String label,
    double figure,
    boolean cosine,
    Evidence code,
    Evidence at)
    implements Fact {

  private static final double ALIKE = 0.999;
  private static final double UNLIKE = 0.99;
  private static final double SMALL = 0.01;
  private static final double LARGE = 0.5;

  /** Whether the two results are the same but for rounding. */
  public boolean right() {
    return cosine ? figure >= ALIKE : figure <= SMALL;
  }

  /** Whether no rounding explains how far they lie apart. */
  public boolean wrong() {
    return !Double.isFinite(figure) || (cosine ? figure < UNLIKE : figure >= LARGE);
  }

  @Override
  public OperatorTrial withSubject(String subject) {
    return new OperatorTrial(subject, type, call, label, figure, cosine, code, at);
  }
}
