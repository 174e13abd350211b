package org.cannadvisor.identify;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cannadvisor.model.Lang;

/** What a person reads of a finding. */
public final class FindingText {

  private final Lang lang;
  private final PrintWriter out;
  private final Finding finding;

  private FindingText(Finding finding, Lang lang, PrintWriter out) {
    this.finding = finding;
    this.lang = lang;
    this.out = out;
  }

  /** Writes a finding. */
  public static void write(Finding finding, Lang lang, PrintWriter out) {
    new FindingText(finding, lang, out).write();
  }

  private void write() {
    out.println(head());
    finding.alternatives().forEach(other -> out.println(say("  或：", "  or: ") + names(other)));
    if (finding.answer() != Finding.Answer.CANNOT_TELL) {
      numbers();
    }
    finding.steps().forEach(this::cause);
    finding.alternatives().stream()
        .flatMap(List::stream)
        .filter(step -> !finding.steps().contains(step))
        .distinct()
        .forEach(this::cause);
  }

  private String head() {
    return switch (finding.answer()) {
      case SAME -> say("两者一致，只有舍入误差。", "The two are alike, but for rounding.");
      case IDENTIFIED -> names(finding.steps());
      case UNDECIDED ->
          say("无法区分，下列几种都说得通：", "Cannot be told apart; each of these explains it: ")
              + names(finding.steps());
      case NONE ->
          say(
              "已知的变换都不符合。",
              "None of these: no known transformation turns the golden tensor into mine.");
      case CANNOT_TELL ->
          say(
              "无法判断：可比较的数值太少，或者全都相同。",
              "Cannot tell: too few values to compare, or all of them equal.");
    };
  }

  private String names(List<Step> steps) {
    return steps.stream().map(this::name).collect(Collectors.joining(say("，且", ", and ")));
  }

  private String name(Step step) {
    String detail = step.detail();
    String text = step.what().text().in(lang);
    return detail.isEmpty() ? text : text + say("：", ": ") + detail;
  }

  private void numbers() {
    out.printf(
        "  %s%s → %s%n",
        say("残差（占我方标准差）：", "residual (share of my spread): "),
        share(finding.before()),
        share(finding.after()));
    if (finding.answer() == Finding.Answer.IDENTIFIED) {
      out.printf(
          "  %s%s%n",
          say("确定性（与次优解的差距）：", "certainty (margin to the runner-up): "),
          String.format(Locale.ROOT, "%.4f", Math.floor(finding.certainty() * 1e4) / 1e4));
    }
    for (int c = 0; c < finding.scale().size(); c++) {
      out.printf(
          Locale.ROOT,
          "  %s %d: my = %.6g × golden %+.6g%n",
          say("通道", "channel"),
          c,
          finding.scale().get(c),
          finding.shift().get(c));
    }
  }

  private static String share(double number) {
    return Double.isNaN(number) ? "?" : String.format(Locale.ROOT, "%.4g", number);
  }

  private void cause(Step step) {
    out.println();
    out.println(step.what().text().in(lang));
    out.println(say("  由此引起：", "  caused by: ") + step.what().cause().in(lang));
    out.println(say("  建议：", "  see: ") + "cann-advisor explain " + step.what().recommendation());
  }

  private String say(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
