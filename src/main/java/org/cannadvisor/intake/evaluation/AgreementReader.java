package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.NetworkResult;
import org.cannadvisor.model.StatedAgreement;

/**
 * Finds in notes that somebody compared what the network puts out with what the framework does, and
 * found the two alike, by a figure or in words only.
 *
 * <pre>
 * om 与 onnx 的三个输出余弦相似度都 &gt; 0.9999，但 mAP 只有 0.312
 * The outputs of om and onnx have a cosine similarity of 0.99998.
 * The raw outputs match those of onnxruntime.
 * </pre>
 */
public final class AgreementReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;

  /** Below this outputs are not called alike: the bar of msaccucmp's own advisor. */
  private static final double ALIKE = 0.99;

  private static final Sought OUTPUT =
      Sought.of("(?i)\\b(?:outputs?|logits?|embeddings?|feature maps?)\\b|输出|特征");
  private static final Sought BOTH =
      Sought.of(
          "(?i)(?<![a-z])(?:om|npu|ascend|310\\w{0,3}|910\\w{0,3})(?![a-z])[^。]{0,80}(?<![a-z])(?:onnx|torch|pytorch|gpu|cpu|tf|caffe|golden)"
              + "|(?<![a-z])(?:onnx|torch|pytorch|gpu|cpu|tf|caffe|golden)\\w{0,8}(?![a-z])[^。]{0,80}(?<![a-z])(?:om|npu|ascend|310|910)");

  /** Who speaks of the reference alone compares with it what this project is about. */
  private static final Sought COMPARED =
      Sought.of(
          "(?i)(?:(?:和|与|跟|同)\\s?(?:原始?\\s?)?(?:onnx|torch|pytorch|gpu|cpu|caffe|paddle|tf)\\w{0,8}[^。；]{0,20}(?:比对?|对比|对齐|对过|一致|相同|吻合)"
              + "|\\b(?:compared? (?:with|to|against)|against|match(?:es)?|same as|identical to|agrees? with|equal to)\\b[^.]{0,40}\\b(?:onnx|torch|pytorch|gpu|cpu|caffe|paddle))");

  private static final Sought ALIKE_IN_WORDS =
      Sought.of(
          "(?i)(?<![不没未非])(?:完全|基本|都|均|也|是)?(?:一致|对得上|能对上|吻合)(?!性|的话|吗)|\\b(?:agree|match|matches|identical|(?:are|is) the same|bit[- ]exact)\\b");
  private static final Sought DENIED =
      Sought.of(
          "(?i)不一致|不同|没有?对|对不上|未|差异|偏差|需要?|应该?|保证|确保|如果|是否|\\b(?:not|n't|don't|doesn't|should|must|if|whether|differs?|until|ensure|make sure|shapes?|names?|order)\\b|形状|维度|名称");

  private static final Sought COSINE =
      Sought.of("(?i)(?:\\bcos(?:ine)?\\b|余弦)[^\\d。；]{0,30}([01]\\.\\d{2,8})(?!\\d)");

  /** What is told of others behind the first figure. */
  private static final Pattern FURTHER =
      Pattern.compile(
          "(?i)(?:\\bcos(?:ine)?\\b|余弦|平均|最低|最小|\\b(?:mean|average|lowest|min(?:imum)?|other)\\b)[\\s:：=]{0,4}(?:of|is|为|是|只有|仅)?\\s{0,2}([01]\\.\\d{2,8})(?!\\d)");

  private static final Sought INNER =
      Sought.of("(?i)\\b(?:layers?|operators?|nodes?)\\b|算子|中间层|逐层|\\d层");

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
      if (isComparison(line)) {
        Optional<Double> cosine = agreement(line);
        if (cosine.isPresent()) {
          reading.add(
              new NetworkResult(
                  Fact.UNTIED,
                  text.path(),
                  true,
                  true,
                  true,
                  false,
                  cosine.get(),
                  text.at(number)));
          return reading;
        } else if (isAlikeInWords(line)) {
          reading.add(new StatedAgreement(Fact.UNTIED, text.at(number)));
          return reading;
        }
      }
    }
    return reading;
  }

  /** Whether a line speaks of the outputs of the chip and of a reference. */
  private static boolean isComparison(String line) {
    return line.length() <= LONGEST_LINE
        && !line.strip().startsWith("|")
        && OUTPUT.isIn(line)
        && (BOTH.isIn(line) || COMPARED.isIn(line))
        && !INNER.isIn(line);
  }

  /**
   * The lowest cosine similarity of the outputs; empty where the line does not say that they agree.
   */
  private static Optional<Double> agreement(String line) {
    Matcher said = COSINE.in(line);
    if (!said.find()) {
      return Optional.empty();
    }
    double lowest = Double.parseDouble(said.group(1));
    Matcher further = FURTHER.matcher(line).region(said.end(), line.length());
    while (further.find()) {
      lowest = Math.min(lowest, Double.parseDouble(further.group(1)));
    }
    return lowest >= ALIKE ? Optional.of(lowest) : Optional.empty();
  }

  private static boolean isAlikeInWords(String line) {
    return ALIKE_IN_WORDS.isIn(line) && !DENIED.isIn(line) && !COSINE.isIn(line);
  }
}
