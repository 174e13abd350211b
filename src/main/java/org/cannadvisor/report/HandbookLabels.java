package org.cannadvisor.report;

import java.math.BigDecimal;
import java.util.Locale;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Handbook;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;

/** The words of a handbook that do not come from the knowledge base. */
final class HandbookLabels {

  static final Text TITLE = new Text("内置知识", "Built-in knowledge");
  static final Text PACK = new Text("规则包 %s", "Rule pack %s");
  static final Text CHAPTERS = new Text("建议 %d 条，规则 %d 条", "%d recommendations, %d rules");
  static final Text VERSION = new Text("版本 %s", "version %s");
  static final Text NEEDS = new Text("依赖", "Needs");
  static final Text TOOL = new Text("cann-advisor %s 或更新", "cann-advisor %s or newer");
  static final Text CODE = new Text("DRL 程序", "DRL, which runs as code");
  static final Text NOT_TRUSTED =
      new Text(
          "此处未信任，不会运行", "not trusted on the machine that made this page: it does not run there");
  static final Text TRUSTED_CONTENT =
      new Text(
          "生成此页的机器信任其内容，会运行",
          "its content is trusted on the machine that made this page: it runs there");
  static final Text TRUSTED_KEY =
      new Text("由已信任的密钥 %s 签名，会运行", "signed with the trusted key %s: it runs there");
  static final Text SUMS = new Text("校验和 SHA-256（%d 个文件）", "Checksums, SHA-256 (%d files)");
  static final Text NO_SCRIPT =
      new Text(
          "没有 JavaScript 时不能搜索和切换语言，其余内容都在本页。另一种语言的页面：cann-advisor rules docs --lang en。",
          "Without JavaScript there is no search and no switch of the language; everything else is"
              + " here. The page in Chinese: cann-advisor rules docs --lang zh.");
  static final Text SEARCH =
      new Text("搜索标题、标识符、正文、算子、选项", "Search titles, ids, prose, operators, options");
  static final Text HITS = new Text("条命中", "hits");
  static final Text NOTHING =
      new Text(
          "没有符合的内容。请减少或改换关键词，中英文均可。",
          "Nothing matches. Try fewer or other words, in either language.");
  static final Text STAGES = new Text("阶段", "Stages");
  static final Text MORE = new Text("其他", "Also");
  static final Text CHECK = ExplanationLabels.CHECK;
  static final Text SPEAKS = new Text("何时提出（%d 条规则）", "When it speaks (%d rules)");
  static final Text OTHERS =
      new Text("另有 %d 条内置规则论及此项。", "%d built-in rules argue about it as well.");
  static final Text NEEDS_FACTS = new Text("需要的事实：", "Facts it needs: ");
  static final Text WHEN = new Text("条件", "Conditions");
  static final Text IS_CODE = new Text("DRL 程序", "DRL code");
  static final Text TABLE = new Text("决策表（%d 行）", "Decision table (%d rows)");
  static final Text OPERATORS = new Text("已知有问题的算子（%d 个）", "Operators known to be wrong (%d)");
  static final Text OPTIONS = new Text("涉及的转换选项", "Options of the conversion");
  static final Text EXAMPLES = new Text("样例", "Examples");
  static final Text EXAMPLE_COUNT = new Text("（%d 例）", " (%d examples)");
  static final Text CHIP = new Text("芯片", "Chip");
  static final Text CANN = new Text("CANN", "CANN");
  static final Text OPERATOR = new Text("算子", "Operator");
  static final Text PASS = new Text("融合规则", "Fusion pass");
  static final Text SPEECH = new Text("权重", "Weight");
  static final Text SAYS = new Text("说明", "What it says");
  static final Text INSTEAD = new Text("改为", "Instead");
  static final Text SOURCE = new Text("出处", "Source");
  static final Text FIGURES = new Text("阈值与先验", "Thresholds and priors");
  static final Text NAME = new Text("名称", "Name");
  static final Text VALUE = new Text("值", "Value");
  static final Text BUILT_IN = new Text("内置值 %s", "built in: %s");
  static final Text OFF = new Text("关闭的建议", "Switched off");
  static final Text QUESTIONS = new Text("增加的检查问题", "Questions added to the checklist");
  static final Text PROBLEMS = new Text("未能采用的内容", "What could not be used");
  static final Text TO_TOP = new Text("回到目录", "Back to the index");

  private HandbookLabels() {}

  static Text of(Handbook.Sort sort) {
    return switch (sort) {
      case THRESHOLD -> new Text("阈值", "threshold");
      case PRIOR -> new Text("先验", "prior");
      case WEIGHT -> new Text("权重", "weight");
    };
  }

  /** Which way something speaks, and how much it weighs. */
  static Text of(Argument.Kind kind, Weight weight) {
    Text way = ExplanationLabels.of(kind);
    if (kind != Argument.Kind.FOR && kind != Argument.Kind.AGAINST) {
      return way;
    }
    Text how =
        switch (weight) {
          case CERTAIN -> new Text("确定", "certain");
          case STRONG -> new Text("强", "strong");
          case MODERATE -> new Text("中等", "moderate");
          case WEAK -> new Text("弱", "weak");
          case STEP -> new Text("轮到此步", "step is due");
        };
    return new Text(way.zh() + "，" + how.zh(), way.en() + ", " + how.en());
  }

  /** A label with its places filled, in both languages. */
  static Text say(Text label, Object... values) {
    return new Text(
        String.format(Locale.ROOT, label.zh(), values),
        String.format(Locale.ROOT, label.en(), values));
  }

  /** A number as people write it. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : new BigDecimal(String.valueOf(value)).toPlainString();
  }

  /** Log-odds with their sign. */
  static String amount(double value) {
    return value == 0 ? "" : TrialText.signed(value);
  }
}
