package org.cannadvisor.report;

import java.util.Locale;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;

/** The words of a report that do not come from the knowledge base. */
final class Labels {

  static final Text PROJECT = new Text("项目", "Project");
  static final Text MODEL = new Text("模型", "Model");
  static final Text RECOGNISED = new Text("已识别", "Read");
  static final Text NOTHING_RECOGNISED = new Text("没有可识别的文件", "no file that is known here");
  static final Text FILES = new Text("%d 个文件（%s）", "%d files (%s)");
  static final Text ONE_FILE = new Text("%d 个文件（%s）", "%d file (%s)");
  static final Text PRODUCED_BY = new Text("%s，%s，cann-advisor %s", "%s, %s, cann-advisor %s");
  static final Text CODE_RAN =
      new Text("运行了规则包 %s 的 DRL 程序（%s）", "code of the pack %s ran here, its DRL (%s)");
  static final Text BY_CONTENT = new Text("已信任其内容", "its content is trusted");
  static final Text BY_KEY = new Text("签名密钥：%s", "signed with %s");
  static final Text CODE = new Text("程序", "Code");
  static final Text CHIP_UNKNOWN = new Text("芯片未知", "chip unknown");
  static final Text CANN = new Text("CANN %s", "CANN %s");
  static final Text CANN_UNKNOWN = new Text("CANN 版本未知", "CANN version unknown");
  static final Text COMMA = new Text("，", ", ");
  static final Text ITEMS = new Text("、", ", ");
  static final Text MORE_MODELS = new Text("另有 %d 个模型", "and %d more models");

  static final Text ABOUT_MINUTES = new Text("约 %d 分钟", "about %d min");
  static final Text WHY = new Text("原因", "Why");
  static final Text EVIDENCE = new Text("证据", "Evidence");
  static final Text FIX = new Text("修改", "Fix");
  static final Text COMMAND = new Text("命令", "Command");
  static final Text PATCH = new Text("补丁", "Patch");
  static final Text PRICE = new Text("代价", "Cost");
  static final Text VERIFY = new Text("验证", "Verify");
  static final Text VENDOR = new Text("厂商", "Vendor");
  static final Text SCORE = new Text("得分", "Score");
  static final Text RULES = new Text("规则", "Rules");
  static final Text SOURCES = new Text("出处", "Sources");
  static final Text AGAINST = new Text("反对：", "against: ");
  static final Text DIRECTORY = new Text("项目目录", "project directory");

  static final Text FURTHER = new Text("其他建议（%d 条）", "Further recommendations (%d)");
  static final Text NOTES =
      new Text("备注（%d 条）：确定存在，但不能解释该症状", "Notes (%d): certain, but not the cause");
  static final Text CHECKED = new Text("检查情况（%d 项）", "Checked (%d)");
  static final Text PATH = new Text("图片的路径：%s", "Way of the picture: %s");
  static final Text PATH_INPUT = new Text("，输入 %d", ", input %d");
  static final Text CONFIGURATION = new Text("实际生效的配置：%s", "Effective configuration: %s");
  static final Text MORE_CONFIGURATIONS =
      new Text("另有 %d 条转换命令（--explain 可全部列出）", "and %d more commands (--explain lists all)");
  static final Text BY_DEFAULT = new Text("默认", "default");
  static final Text UNITS = new Text("矩阵类算子：%s；其余：%s", "cube: %s; vector: %s");
  static final Text LOST = new Text("不生效：%s", "no effect: %s");
  static final Text FAILS = new Text("转换失败：%s", "the conversion fails: %s");
  static final Text ELSEWHERE = new Text("若为 %s", "on %s");
  static final Text STATE = new Text("现状", "state");
  static final Text EXPECTED = new Text("期望", "expected");
  static final Text MISSING = new Text("缺少的材料（%d 项）", "Missing (%d)");
  static final Text DECIDES = new Text("可判定：%s", "would decide: %s");
  static final Text PROBLEMS = new Text("读取时的问题（%d 个）", "Problems while reading (%d)");
  static final Text UNKNOWN_LINES =
      new Text("日志中未识别的告警和报错（%d 行，%d 种）", "Log lines that nothing is known about (%d of %d sorts)");
  static final Text TIMES = new Text("%d 次，首次在 %s", "%d times, first at %s");
  static final Text NEEDS = new Text("缺少：%s", "missing: %s");
  static final Text MORE =
      new Text("另有 %d 项（--explain 可全部列出）", "and %d more (--explain lists all)");

  static final Text ACCEPTED = new Text("已接受（%d 条）", "Accepted (%d)");
  static final Text REASON = new Text("原因：%s", "reason: %s");
  static final Text UNTIL = new Text("有效期至 %s", "until %s");
  static final Text STEP = new Text("步骤", "step");
  static final Text PLACE = new Text("位置", "place");
  static final Text AGREEMENT = new Text("结论", "verdict");

  static final Text RULED_OUT = new Text("已排除", "Ruled out");
  static final Text NOTHING_FOUND = new Text("未发现", "No sign");
  static final Text UNDECIDED = new Text("无法判定", "Undecided");
  static final Text SUPPRESSED = new Text("已忽略", "Suppressed");

  private Labels() {}

  /** A label with its {@code %s} filled. */
  static String say(Lang lang, Text label, Object... values) {
    return String.format(Locale.ROOT, label.in(lang), values);
  }

  static Text of(Level level) {
    return switch (level) {
      case CONFIRMED -> new Text("已确认", "confirmed");
      case LIKELY -> new Text("很可能", "likely");
      case POSSIBLE -> new Text("可能", "possible");
    };
  }

  static Text of(Accepted.By by) {
    return switch (by) {
      case MANIFEST -> new Text("advisor.yaml", "advisor.yaml");
      case PACK -> new Text("规则包", "rule pack");
      case BASELINE -> new Text("基线", "baseline");
    };
  }

  static Text of(PicturePath.Verdict verdict) {
    return switch (verdict) {
      case AGREES -> new Text("一致", "agrees");
      case DIFFERS -> new Text("不一致", "differs");
      case UNKNOWN -> new Text("未知", "not known");
      case NONE -> new Text("", "");
    };
  }

  static Text of(Stage stage) {
    return switch (stage) {
      case CONFIGURATION -> new Text("配置检查", "configuration");
      case PRECISION_MODE -> new Text("高精度模式", "precision mode");
      case BUFFER_OPTIMIZE -> new Text("buffer 优化", "buffer optimization");
      case FUSION -> new Text("算子融合", "fusion");
      case DATA_PROCESSING -> new Text("数据处理", "data processing");
      case GOLDEN_COMPARISON -> new Text("标杆数据比对", "comparison with golden data");
    };
  }

  static Text of(Diagnosis.Status status) {
    return switch (status) {
      case RECOMMENDED -> new Text("已建议", "recommended");
      case NOTED -> new Text("已备注", "noted");
      case RULED_OUT -> new Text("已排除", "ruled out");
      case UNDECIDED -> new Text("无法判定", "undecided");
      case SUPPRESSED -> new Text("已忽略", "suppressed");
    };
  }

  /** A data type as {@code knowledge-base/options.yaml} names it, for people. */
  static Text precision(String id) {
    return switch (id) {
      case "origin" -> new Text("与原图一致", "as in the graph");
      case "fp16-to-fp32" -> new Text("fp16 输入、fp32 输出", "fp16 in and fp32 out");
      case "listed-fp16" -> new Text("按名单降为 fp16", "fp16 by the lists");
      case "listed-bf16" -> new Text("按名单降为 bf16", "bf16 by the lists");
      case "listed-hif8" -> new Text("按名单降为 hif8", "hif8 by the lists");
      default -> new Text(id, id);
    };
  }
}
