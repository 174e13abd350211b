package org.cannadvisor.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

  /** Names of attentions that one kernel computes, and of those that run operator by operator. */
  private static final Pattern FUSED =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:sdpa|flash[_ -]?attention(?:[_ ]?2)?|flash[_ -]?attn(?:[_"
              + " ]?2)?|npu_fusion_attention|fusion[_ ]attention|fused[_ ]attention)(?![\\w-])");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:(?:eager|naive|manual|math)(?:[_ ]attention|[_ ]attn)?)(?![\\w-])");

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

  /** Whether ONNX Runtime gave it, and so the graph that is converted. */
  public boolean isOfOnnx() {
    return label.toLowerCase(Locale.ROOT).contains("onnx");
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
   * Whether it was measured with an offline model, by its file name.
   *
   * @param output {@code --output} of the conversion that made the model
   */
  public boolean isMeasuredWith(String output) {
    String file = output.substring(output.lastIndexOf('/') + 1).replaceFirst("\\.om$", "") + ".om";
    return List.of(label.split("[^\\w.-]+")).contains(file);
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

  /**
   * Whether the two differ in nothing but the attention: a fused kernel computes it here, single
   * operators do there.
   */
  public boolean isFusedTwinOf(Evaluation plain) {
    String mine = FUSED.matcher(label).replaceFirst("~");
    return metric.equals(plain.metric)
        && role == plain.role
        && mine.contains("~")
        && mine.equals(PLAIN.matcher(plain.label).replaceFirst("~"));
  }

  private static String family(String metric) {
    return metric.startsWith("map") ? "map" : metric.startsWith("top") ? "top" : "";
  }

  @Override
  public Evaluation withSubject(String subject) {
    return new Evaluation(subject, metric, value, lowerIsBetter, role, label, at);
  }
}
