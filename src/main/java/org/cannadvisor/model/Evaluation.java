package org.cannadvisor.model;

/**
 * One accuracy figure found in a log, a result file or a README table.
 *
 * @param metric normalised name: {@code top1}, {@code top5}, {@code map}, {@code map50}, {@code
 *     miou}, {@code eer}, {@code bleu}, {@code f1}, {@code accuracy}, {@code psnr}, {@code wer} …
 * @param value as written, percent signs dropped
 * @param lowerIsBetter true for error rates (eer, wer, loss …)
 * @param role whose figure it is, as far as the file says
 * @param label the words of the row or line that tell which run or model it belongs to; may be
 *     empty
 */
public record Evaluation(
    String subject,
    String metric,
    double value,
    boolean lowerIsBetter,
    Role role,
    String label,
    Evidence at)
    implements Fact {

  /** Whose figure it is. */
  public enum Role {
    /** Measured on the Ascend chip. */
    NPU,
    /** Of the original framework, a GPU, a paper: what should be reached. */
    REFERENCE,
    /** The file does not say. */
    UNKNOWN
  }

  /** The value with its sign turned where lower is better; compare with {@link Goal#floor}. */
  public double score() {
    return lowerIsBetter ? -value : value;
  }

  /**
   * Whether this is below another figure of the same metric and file by more than a share of it.
   *
   * @param share of the other that is still the same, say 0.01
   */
  public boolean isGapBelow(Evaluation other, double share) {
    return metric.equals(other.metric)
        && at.file().equals(other.at.file())
        && score() < other.score() - Math.abs(other.value) * share;
  }

  /**
   * Whether another metric counts the same thing by another rule, so that the two figures look
   * alike and cannot be compared: {@code map} and {@code map50}, {@code top1} and {@code top5}.
   */
  public boolean isOtherRuleThan(String other) {
    return !metric.equals(other)
        && !family(metric).isEmpty()
        && family(metric).equals(family(other));
  }

  private static String family(String metric) {
    return metric.startsWith("map") ? "map" : metric.startsWith("top") ? "top" : "";
  }

  @Override
  public Evaluation withSubject(String subject) {
    return new Evaluation(subject, metric, value, lowerIsBetter, role, label, at);
  }
}
