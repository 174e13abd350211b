package org.cannadvisor.intake.evaluation;

import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.model.Evaluation.Role;

/** Whose figure it is, by the words around it. Words of both sides say nothing. */
final class Roles {

  private static final String BEFORE = "(?<![A-Za-z0-9_])";
  private static final String AFTER = "(?![A-Za-z0-9_])";
  private static final Pattern NPU =
      Pattern.compile(
          BEFORE
              + "(?:om|npu|ascend\\w{0,12}|mxvision|mindx|torch[-_ ]?aie|310[PB]?\\d?|910(?:A|B\\d?|Pro\\w?)?|昇腾|推理精度|离线推理)"
              + AFTER
              + "|昇腾|板(?:子|端|侧)|上板|\\bom模型|NPU精度|310P?\\d?精度",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE =
      Pattern.compile(
          BEFORE
              + "(?:(?:py)?torch(?![-_ ]?(?:aie|npu))|onnx|onnxruntime|ort|gpu|cpu|t4|v100|[ah](?:100|800)"
              + "|a10|l20|l40s?|h20|rtx|(?:20|30|40)[6-9]0(?:ti)?|x86|paper|pth|tf|tensorflow"
              + "|caffe|caffemodel|mxnet|paddle|official|original|reference|golden)"
              + AFTER
              + "|官方|官网|原始|参考|基准|标杆|开源|论文|(?:pth|onnx|gpu|t4)精度"
              + "|训练(?![集步轮日数时])|"
              + BEFORE
              + "train(?:ed|ing)"
              + AFTER
              + "(?!\\W{0,2}(?:set|data|loss|acc|top|step|epoch|time|log))",
          Pattern.CASE_INSENSITIVE);

  /** {@code onnxruntime instead of om}: the second of them is not what was measured. */
  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?:instead of|rather than|in place of) (?:the )?\\w+|(?:代替|替换|而不是)\\s?\\w+",
          Pattern.CASE_INSENSITIVE);

  private static final Sought BASELINE = Sought.anyCase("baseline|benchmark|基线");

  private Roles() {}

  static Role of(String words) {
    String said = INSTEAD.matcher(words).replaceAll(" ");
    boolean npu = NPU.matcher(said).find();
    boolean reference = REFERENCE.matcher(said).find();
    if (npu == reference) {
      return Role.UNKNOWN;
    }
    return npu ? Role.NPU : Role.REFERENCE;
  }

  /**
   * In the head of a column, {@code npu_map50} is of the NPU, and "baseline" is the reference;
   * elsewhere it may name a run of ours.
   */
  static Role ofColumn(String words) {
    Role role = of(words.replace('_', ' '));
    return role == Role.UNKNOWN && BASELINE.isIn(words) && !NPU.matcher(words).find()
        ? Role.REFERENCE
        : role;
  }

  /** {@code result_onnx.txt}; prose is named after what it is about, not after who measured. */
  static Role ofFile(String name) {
    return name.endsWith(".md")
        ? Role.UNKNOWN
        : of(name.replaceAll("[_.\\-]", " ").replaceAll("(?i)\\bcuda\\b", "gpu"));
  }

  static Role or(Role role, Role otherwise) {
    return role == Role.UNKNOWN ? otherwise : role;
  }
}
