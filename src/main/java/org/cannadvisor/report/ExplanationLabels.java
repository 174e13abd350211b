package org.cannadvisor.report;

import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Symptom;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;

/** The words of an explanation that do not come from the knowledge base. */
final class ExplanationLabels {

  static final Text LIST = new Text("可解释的建议（%d 条）", "Recommendations that can be explained (%d)");
  static final Text HOW_TO_ASK =
      new Text(
          "cann-advisor explain ID 说明其中一条；cann-advisor explain ID DIR 说明它在某个工程中的结论。",
          "cann-advisor explain ID tells about one of them, cann-advisor explain ID DIR also what"
              + " became of it in a project.");
  static final Text EXPLAINS = new Text("可造成：%s", "can make results %s");
  static final Text SIGNS = new Text("现象", "Signs");
  static final Text CHECK = new Text("检查", "Check");
  static final Text EXPERIMENT = new Text("判定实验", "Experiment");
  static final Text CODE = new Text("改后的写法（%s）", "As it should read (%s)");
  static final Text NEEDS = new Text("判定所需（%d 项）", "What it takes to decide (%d)");
  static final Text SOURCES = new Text("出处", "Sources");
  static final Text HERE = new Text("在 %s 中（%s）", "In %s (%s)");
  static final Text LACKS = new Text("缺少的材料", "What is missing");
  static final Text ARGUED = new Text("得分的由来", "How the score comes about");
  static final Text PRIOR = new Text("先验（%s）", "prior (%s)");
  static final Text SUM = new Text("合计，得分 %.2f", "sum, score %.2f");
  static final Text WHOLE_PROJECT = new Text("整个工程", "the whole project");
  static final Text FIX_HERE =
      new Text(
          "针对此工程的命令与补丁见：cann-advisor diagnose %s",
          "Command and patches for this project: cann-advisor diagnose %s");

  private ExplanationLabels() {}

  static Text rules(Argument.Kind kind) {
    return switch (kind) {
      case FOR -> new Text("支持此项的规则（%d 条）", "Rules that argue for it (%d)");
      case AGAINST -> new Text("反对此项的规则（%d 条）", "Rules that argue against it (%d)");
      case RULES_OUT -> new Text("排除此项的规则（%d 条）", "Rules that rule it out (%d)");
      case TRIED -> new Text("说明已试过的规则（%d 条）", "Rules that know it was tried (%d)");
      case NOTES -> new Text("只作备注的规则（%d 条）", "Rules that only make a note (%d)");
    };
  }

  static Text of(Argument.Kind kind) {
    return switch (kind) {
      case FOR -> new Text("支持", "for it");
      case AGAINST -> new Text("反对", "against it");
      case RULES_OUT -> new Text("排除", "rules it out");
      case TRIED -> new Text("已试过", "was tried");
      case NOTES -> new Text("备注", "a note");
    };
  }

  /** A weight and the condition behind it. */
  static Text of(Weight weight) {
    return switch (weight) {
      case CERTAIN -> new Text("确定：%s", "certain: %s");
      case STRONG -> new Text("强：%s", "strong: %s");
      case MODERATE -> new Text("中等：%s", "moderate: %s");
      case WEAK -> new Text("弱：%s", "weak: %s");
      case STEP -> new Text("轮到此步：%s", "step is due: %s");
    };
  }

  static Text of(Symptom.Sort symptom) {
    return switch (symptom) {
      case WRONG -> new Text("结果错误", "wrong");
      case DEGRADED -> new Text("精度下降", "worse");
      case UNSTABLE -> new Text("结果不稳定", "unstable");
    };
  }
}
