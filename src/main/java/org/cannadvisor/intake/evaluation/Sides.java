package org.cannadvisor.intake.evaluation;

import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Whose figures they are, where a table, a list of sections or a sentence sets two sides against
 * each other. Words such as "server" and "box" stand for a side only beside the other one, so that
 * nothing may be taken from one of them alone; see {@link Roles} for those that do.
 */
final class Sides {

  private static final String BEFORE = "(?<![A-Za-z0-9])";
  private static final String AFTER = "(?![A-Za-z0-9])";

  /**
   * {@code torch.float16} is a type, {@code torch_npu} is of the chip, a GPU may be none of both.
   */
  private static final Pattern NO_SIDE =
      Pattern.compile(
          "(?i)torch\\.(?=b?float|half|int)|(?<=[a-z]_)torch(?=_npu)|py?torch(?=[-_ ]?(?:npu|aie))|(?<=ascend[-_ ])(?:py)?torch|(?<=torch )[\\d.]{3,12}post\\d|(?<=\\s)--?(?:ref(?:erence)?|host|server|golden|expected)(?=[\\s=])");

  private static final Sought CHIP =
      Sought.of(
          "(?i)"
              + BEFORE
              + "(?:om|npu(?:s|\\d{3}[a-z]{0,2}\\d?)?|ascend\\w{0,12}|atlas\\w{0,10}|orange ?pi\\w{0,8}|aipro|davinci|mind(?:x|ie|spore[ -]?lite)|torch[-_ ]?npu"
              + "|310[a-z]{0,2}\\d{0,2}|910[a-z]{0,3}\\d?|200 ?i? ?dk|200 ?i(?: ?a2)?|300[iv](?:duo)?|acl|cann|board|card|box|device(?!\\s?[=:]?\\s?(?:cuda|gpu|cpu|\\d))|edge|on[- ]device|converted|deployed|measured|actual)"
              + AFTER
              + "|昇腾|板(?:子|端|侧|卡)?|推理卡|加速卡|(?<![显两张])卡[上侧端]?|盒子?|小站|现场|端侧|设备|离线模型|离线推理|转换后|迁移后|部署后|转出来|实测|线上|上板|香橙派");

  private static final Sought HOST =
      Sought.of(
          "(?i)"
              + BEFORE
              + "(?:(?:py)?torch|onnx\\w{0,8}|ort|gpus?|cpu|cuda|nvidia|geforce|t4|p4|p40|p100|k80|v100s?|[ah](?:100|200|800)|a10g?|a30|a40|a6000|l4|l20|l40s?|h20|rtx ?\\d{0,4}(?:ti)?|titan\\w?|(?:20|30|40)[5-9]0(?:ti|super)?|1080(?:ti)?|x86"
              + "|papers?|pth?|ckpt|pb|pkl|tf|tensorflow|keras|caffe|caffemodel|darknet|mxnet|paddle\\w{0,6}|mmdet\\w{0,4}|mmseg|mmpose|transformers|safetensors|jit|official|original|reference|ref|golden|baseline|expected"
              + "|host|server|pc|desktop|laptop|workstation|readme|released|upstream|hf|huggingface|fp32 model|float model|train(?:ing)? (?:side|host))"
              + AFTER
              + "|官方|官网|原始|原模型|源模型|原网络|原框架|原版|参考|基准|标杆|基线|对照|开源|论文|显卡|服务器|工控机|训练[侧机端]|训练框架|转换前|迁移前|浮点模型|电脑|笔记本|工作站");

  private static final Pattern PART = Pattern.compile("[（(,，;；@|]|\\s[-–—/]\\s");
  private static final Pattern JOINT = Pattern.compile("[_./\\-:=]");

  private Sides() {}

  /** The first part of the words that speaks of one side alone tells. */
  static Role of(String words) {
    String said = NO_SIDE.matcher(words).replaceAll(" ");
    String[] parts = PART.split(said, -1);
    for (String part : parts) {
      Role role = ofPart(part);
      if (role != Role.UNKNOWN) {
        return role;
      }
    }
    return parts.length == 1 ? Role.UNKNOWN : ofPart(said);
  }

  /** Of a command or a name, whose words are joined. */
  static Role ofJoined(String words) {
    return of(JOINT.matcher(NO_SIDE.matcher(words).replaceAll(" ")).replaceAll(" "));
  }

  /** {@code eval_gpu/log.txt}; a note is named after what it is about. */
  static Role ofFile(String path) {
    if (path.endsWith(".md")) {
      return Role.UNKNOWN;
    }
    String[] parts = path.replaceFirst("\\.\\w{1,5}$", "").split("/", -1);
    Role role = Role.UNKNOWN;
    for (int i = parts.length - 1;
        i >= Math.max(0, parts.length - 2) && role == Role.UNKNOWN;
        i--) {
      role = ofJoined(parts[i]);
    }
    return role;
  }

  private static Role ofPart(String words) {
    boolean chip = CHIP.isIn(words);
    boolean host = HOST.isIn(words);
    if (chip == host) {
      return Role.UNKNOWN;
    }
    return chip ? Role.NPU : Role.REFERENCE;
  }

  /** What is left of words without those that name a side. */
  static String without(String words) {
    String said = NO_SIDE.matcher(words).replaceAll(" ");
    return HOST.in(CHIP.in(said).replaceAll(" ")).replaceAll(" ");
  }
}
