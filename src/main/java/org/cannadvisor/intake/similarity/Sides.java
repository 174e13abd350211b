package org.cannadvisor.intake.similarity;

import java.util.Locale;
import java.util.regex.Matcher;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;

/**
 * Whose tensors a text compares. Similarities are printed of many things: of two faces, of two
 * exports, of layers before and after quantisation. Only the chip against a framework tells of the
 * converted model.
 */
final class Sides {

  private static final int LOOKED_AT = 1 << 16;

  private static final Sought CHIP =
      Sought.of(
          "(?i)(?<![a-z])(?:om|npu|ascend\\w{0,8}|acl|ais_?bench|msame|atlas\\w{0,6}|board|device|310[pb]?\\d?|910[a-d]?\\d?)(?![a-z])|昇腾|板端|板子");
  private static final Sought FRAMEWORK =
      Sought.of(
          "(?i)(?<![a-z])(?:(torch|pytorch|pth|pt|libtorch)|(onnx|onnxruntime|ort)|(tf|tensorflow|pb|keras|tflite)|(caffe\\w{0,5})|(paddle|pdmodel)|(gpu|cuda|cpu|golden|reference|ref|gt|fp32|expected|host|pc))(?![a-z])|标杆|基准|原始|原模型");

  /** The frameworks of which two against each other tell of an export; the last group is none. */
  private static final int FAMILIES = 5;

  private static final Sought COMPARES =
      Sought.of(
          "(?i)(?:^|[/_.-])(?:cmp|compare\\w{0,2}|comparison|diff|cos(?:ine)?|sim(?:ilarity)?|consisten\\w{0,3}|align\\w{0,4}|golden|precision|accuracy|acc|layerwise|check\\w{0,3})(?=[/_.-]|$)|比对|对比|精度|余弦|相似度");
  private static final Sought EXPORT =
      Sought.of("(?i)export|(?:pth|pt|torch|tf|paddle)_?(?:2|to)_?onnx|simplif|onnxsim");

  /** Similarities of other things than one tensor on two sides. */
  private static final Sought OTHER =
      Sought.of(
          "(?i)(?<![a-z])(?:loss|lr|epochs?|thresholds?|thr|same(?! (?:inputs?|blobs?|bins?|tensors?|arrays?|data)\\b)|differen(?:t|ce between)|pairs?|quer(?:y|ies)|gallery|persons?|people|identit(?:y|ies)|speakers?|enrol\\w{0,4}|matched|neighbou?rs?|documents?|words?|sentences?|captions?|prompts?|clip score|schedul\\w{0,4}|anneal\\w{0,3}|sensitiv\\w{0,4}|calib\\w{0,7}|best)(?![a-z])"
              + "|top-?[k\\d]|spearman|pearson|相关系数|阈值|同一人|不同人|同一张脸|注册|检索|底库|敏感|校准|学习率|损失");

  private static final Sought OTHER_FILE =
      Sought.of(
          "(?i)sensitiv|calib|lfw|face_?verif|retriev|train|finetun|敏感|amct|/docs?/|changelog|requirement");

  private final String path;
  private final boolean named;
  private final boolean chip;

  private Sides(String path, boolean named, boolean chip) {
    this.path = path;
    this.named = named;
    this.chip = chip;
  }

  static Sides of(SourceText text) {
    String path = spaced(text.path());
    String head = text.content().substring(0, Math.min(LOOKED_AT, text.content().length()));
    boolean chip = CHIP.isIn(path) || CHIP.isIn(head);
    boolean framework = FRAMEWORK.isIn(path) || FRAMEWORK.isIn(head);
    return new Sides(path, chip && framework, chip);
  }

  /** Whether the file is about something that is compared with other things than a framework. */
  static boolean isOther(SourceText text) {
    return OTHER_FILE.isIn(text.path());
  }

  /** Whether a line may compare a tensor of the chip with one of a framework. */
  boolean mayCompare(String line, String heading) {
    String words = line + " " + heading;
    return !OTHER.isIn(line) && !OTHER.isIn(heading) && (chipIn(words) || frameworks(words) < 2);
  }

  private boolean chipIn(String words) {
    return CHIP.isIn(spaced(words)) || CHIP.isIn(path);
  }

  private static int frameworks(String words) {
    Matcher framework = FRAMEWORK.in(spaced(words));
    int seen = 0;
    while (framework.find()) {
      for (int i = 1; i <= FAMILIES; i++) {
        seen |= framework.group(i) == null ? 0 : 1 << i;
      }
    }
    return Integer.bitCount(seen);
  }

  /** Whether a line names both sides itself. */
  static boolean namesBoth(String line) {
    return CHIP.isIn(spaced(line)) && FRAMEWORK.isIn(spaced(line));
  }

  /** Whether the file says that it compares: by its name, or by naming both sides. */
  boolean compares() {
    return named || COMPARES.isIn(path) || COMPARES.isIn(path.replace(' ', '_'));
  }

  /** Whether good figures of the file speak for the converted model and not for an export. */
  boolean speaksForChip() {
    return chip && !EXPORT.isIn(path.replace(' ', '_'));
  }

  private static String spaced(String words) {
    return words.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
