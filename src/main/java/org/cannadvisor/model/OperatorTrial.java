package org.cannadvisor.model;

/**
 * An operator that the project runs by itself on the chip and in the framework, and how far the two
 * results lie apart.
 *
 * @param type of the operator, e.g. {@code Softmax}
 * @param call as written, e.g. {@code torch.softmax}
 * @param label what the script prints before the figure
 * @param figure how far they lie apart
 * @param measure what the figure is
 * @param code where a script calls the operator; the figure itself where no script is known
 * @param at the figure
 */
public record OperatorTrial(
    String subject,
    String type,
    String call,
    String label,
    double figure,
    Measure measure,
    Evidence code,
    Evidence at)
    implements Fact {

  /** What a figure of a trial is. */
  public enum Measure {
    /** The largest error, in the unit of the values. */
    ERROR(0.01, 0.5),
    /** The largest error as a share of the largest value. */
    SHARE(0.01, 0.05),
    /** How far the cosine is from 1. */
    COSINE(0.001, 0.01);

    private final double alike;
    private final double unlike;

    Measure(double alike, double unlike) {
      this.alike = alike;
      this.unlike = unlike;
    }

    private double error(double figure) {
      return this == COSINE ? 1 - figure : figure;
    }
  }

  /** Whether the two results are the same but for rounding. */
  public boolean right() {
    return measure.error(figure) <= measure.alike;
  }

  /** Whether no rounding explains how far they lie apart. */
  public boolean wrong() {
    return !Double.isFinite(figure) || measure.error(figure) >= measure.unlike;
  }

  @Override
  public OperatorTrial withSubject(String subject) {
    return new OperatorTrial(subject, type, call, label, figure, measure, code, at);
  }
}
