package org.cannadvisor.intake.similarity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/**
 * Whose tensors a text compares. Similarities are printed of many things: of two faces, of two
 * exports, of layers before and after quantisation. Only the chip against a framework tells of the
 * converted model.
 */
final class Sides {

  private static final int LOOKED_AT = 1 << 16;

  private static final Pattern CHIP =
      Pattern.compile(
          "(?i)(?<![a-z])(?:om|npu|ascend\\w{0,8}|acl|ais_?bench|msame|atlas\\w{0,6}|board|device|310[pb]?\\d?|910[a-d]?\\d?)(?![a-z])|昇腾|板端|板子");
  private static final Pattern FRAMEWORK =
      Pattern.compile(
          "(?i)(?<![a-z])(?:(torch|pytorch|pth|pt|libtorch)|(onnx|onnxruntime|ort)|(tf|tensorflow|pb|keras|tflite)|(caffe\\w{0,5})|(paddle|pdmodel)|(gpu|cuda|cpu|golden|reference|ref|gt|fp32|expected|host|pc))(?![a-z])|标杆|基准|原始|原模型");

  /** The frameworks of which two against each other tell of an export; the last group is none. */
  private static final int FAMILIES = 5;

  private static final Pattern COMPARES =
      Pattern.compile(
          "(?i)(?:^|[/_.-])(?:cmp|compare\\w{0,2}|comparison|diff|cos(?:ine)?|sim(?:ilarity)?|consisten\\w{0,3}|align\\w{0,4}|golden|precision|accuracy|acc|layerwise|check\\w{0,3})(?=[/_.-]|$)|比对|对比|精度|余弦|相似度");
  private static final Pattern EXPORT =
      Pattern.compile("(?i)export|(?:pth|pt|torch|tf|paddle)_?(?:2|to)_?onnx|simplif|onnxsim");

  /** Similarities of other things than one tensor on two sides. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)(?<![a-z])(?:loss|lr|epochs?|thresholds?|thr|same(?! (?:inputs?|blobs?|bins?|tensors?|arrays?|data)\\b)|differen(?:t|ce between)|pairs?|quer(?:y|ies)|gallery|persons?|people|identit(?:y|ies)|speakers?|enrol\\w{0,4}|matched|neighbou?rs?|documents?|words?|sentences?|captions?|prompts?|clip score|schedul\\w{0,4}|anneal\\w{0,3}|sensitiv\\w{0,4}|calib\\w{0,7}|best)(?![a-z])"
              + "|top-?[k\\d]|spearman|pearson|相关系数|阈值|同一人|不同人|同一张脸|注册|检索|底库|敏感|校准|学习率|损失");

  private static final Pattern OTHER_FILE =
      Pattern.compile(
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
    boolean chip = CHIP.matcher(path).find() || CHIP.matcher(head).find();
    boolean framework = FRAMEWORK.matcher(path).find() || FRAMEWORK.matcher(head).find();
    return new Sides(path, chip && framework, chip);
  }

  /** Whether the file is about something that is compared with other things than a framework. */
  static boolean isOther(SourceText text) {
    return OTHER_FILE.matcher(text.path()).find();
  }

  /** Whether a line may compare a tensor of the chip with one of a framework. */
  boolean mayCompare(String line, String heading) {
    String words = line + " " + heading;
    return !OTHER.matcher(line).find()
        && !OTHER.matcher(heading).find()
        && (chipIn(words) || frameworks(words) < 2);
  }

  private boolean chipIn(String words) {
    return CHIP.matcher(spaced(words)).find() || CHIP.matcher(path).find();
  }

  private static int frameworks(String words) {
    Matcher framework = FRAMEWORK.matcher(spaced(words));
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
    return CHIP.matcher(spaced(line)).find() && FRAMEWORK.matcher(spaced(line)).find();
  }

  /** Whether the file says that it compares: by its name, or by naming both sides. */
  boolean compares() {
    return named
        || COMPARES.matcher(path).find()
        || COMPARES.matcher(path.replace(' ', '_')).find();
  }

  /** Whether good figures of the file speak for the converted model and not for an export. */
  boolean speaksForChip() {
    return chip && !EXPORT.matcher(path.replace(' ', '_')).find();
  }

  private static String spaced(String words) {
    return words.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
