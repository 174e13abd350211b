package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.NetworkResult;

/**
 * Finds in notes that somebody compared what the network puts out with what the framework does, and
 * found the two alike.
 *
 * <pre>
 * om 与 onnx 的三个输出余弦相似度都 &gt; 0.9999，但 mAP 只有 0.312
 * The outputs of om and onnx have a cosine similarity of 0.99998.
 * </pre>
 */
public final class AgreementReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;

  /** Below this outputs are not called alike: the bar of msaccucmp's own advisor. */
  private static final double ALIKE = 0.99;

  private static final Pattern OUTPUT =
      Pattern.compile("(?i)\\b(?:outputs?|logits?|embeddings?|feature maps?)\\b|输出|特征");
  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)(?<![a-z])(?:om|npu|ascend|310\\w{0,3}|910\\w{0,3})(?![a-z])[^。]{0,80}(?<![a-z])(?:onnx|torch|pytorch|gpu|cpu|tf|caffe|golden)"
              + "|(?<![a-z])(?:onnx|torch|pytorch|gpu|cpu|tf|caffe|golden)\\w{0,8}(?![a-z])[^。]{0,80}(?<![a-z])(?:om|npu|ascend|310|910)");
  private static final Pattern COSINE =
      Pattern.compile("(?i)(?:\\bcos(?:ine)?\\b|余弦)[^\\d。；]{0,30}([01]\\.\\d{2,8})(?!\\d)");
  private static final Pattern INNER =
      Pattern.compile("(?i)\\b(?:layers?|operators?|nodes?)\\b|算子|中间层|逐层|\\d层");

  @Override
  public Kind kind() {
    return Kind.COMPARISON;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return (name.endsWith(".md") || name.endsWith(".txt") || name.indexOf('.') < 0)
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      Optional<Double> cosine = agreement(line);
      if (cosine.isPresent()) {
        reading.add(
            new NetworkResult(
                Fact.UNTIED, text.path(), true, true, true, cosine.get(), text.at(number)));
        return reading;
      }
    }
    return reading;
  }

  /** The cosine similarity of the outputs; empty where the line does not say that they agree. */
  private static Optional<Double> agreement(String line) {
    if (line.length() > LONGEST_LINE
        || line.strip().startsWith("|")
        || !OUTPUT.matcher(line).find()
        || !BOTH.matcher(line).find()
        || INNER.matcher(line).find()) {
      return Optional.empty();
    }
    Matcher said = COSINE.matcher(line);
    return said.find() && Double.parseDouble(said.group(1)) >= ALIKE
        ? Optional.of(Double.parseDouble(said.group(1)))
        : Optional.empty();
  }
}
