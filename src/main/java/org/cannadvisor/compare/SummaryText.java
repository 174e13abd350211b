package org.cannadvisor.compare;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Lang;
import org.cannadvisor.tensor.Arithmetic;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.Metric;

/** What a person reads of a run: where it diverges first, what is worst, what is missing. */
public final class SummaryText {

  /** More rows of one kind are counted only. */
  private static final int SHOWN = 5;

  private final Lang lang;
  private final PrintWriter out;
  private final Run run;
  private final Verdict verdict;

  private SummaryText(Run run, Lang lang, PrintWriter out) {
    this.run = run;
    this.lang = lang;
    this.out = out;
    verdict = Verdict.on(run.rows());
  }

  /** Writes the summary. */
  public static void write(Run run, Lang lang, PrintWriter out) {
    new SummaryText(run, lang, out).write();
  }

  private void write() {
    out.println(head());
    if (run.arithmetic() == Arithmetic.MSACCUCMP) {
      out.println(say("按 msaccucmp 的 float32 算法计算。", "Computed in float32 as msaccucmp does."));
    }
    if (!run.complete()) {
      out.println(say("比对被中断，结果不完整。", "Interrupted: the result is incomplete."));
    }
    if (run.rows().size() == 1) {
      run.rows().get(0).measured().ifPresent(this::metrics);
    }
    verdict.bad().stream()
        .findFirst()
        .ifPresent(row -> block(say("最先出现偏差", "First divergence"), List.of(row)));
    Origins origins = Origins.of(run);
    block(
        say("按图，误差由此产生（输入均达标）", "By the graph the error comes into being here (inputs are good)"),
        origins.sure());
    block(
        say(
            "按图，误差可能由此产生（有输入未比对）",
            "By the graph it may come from here (an input was not compared)"),
        origins.possible());
    verdict
        .worst()
        .filter(row -> verdict.bad().size() > 1 && !row.equals(verdict.bad().get(0)))
        .ifPresent(row -> block(say("偏差最大", "Worst"), List.of(row)));
    block(say("网络输出", "Outputs of the network"), verdict.outputs());
    block(say("float16 溢出（|x| ≥ 65504）", "float16 overflow (|x| ≥ 65504)"), verdict.overflowed());
    block(say("含 NaN 或 inf", "With NaN or inf"), verdict.odd());
    unmatched();
    run.details().forEach(new DetailText(lang, out)::write);
  }

  private String head() {
    int all = run.rows().size();
    return say(
        "比对了 "
            + verdict.compared()
            + " / "
            + all
            + " 个 tensor，"
            + verdict.bad().size()
            + " 个不达标"
            + "（余弦相似度 < 0.99 或欧氏相对距离 > 0.05）。",
        verdict.compared()
            + " of "
            + all
            + " tensors compared, "
            + verdict.bad().size()
            + " off (cosine similarity < 0.99\nor relative Euclidean distance > 0.05).");
  }

  private void metrics(Measurement measured) {
    for (Metric metric : Metric.values()) {
      if (measured.texts().containsKey(metric)) {
        out.printf("  %-26s %s%n", metric.column(), measured.texts().get(metric));
      }
    }
    if (measured.worst() >= 0) {
      out.println(
          say("  最大误差在第 ", "  The largest error is at element ")
              + measured.worst()
              + say(" 个元素（从 0 数）。", " (counted from 0)."));
    }
  }

  private void block(String title, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.println();
    out.println(title + (rows.size() > 1 ? " (" + rows.size() + ")" : "") + ":");
    rows.stream().limit(SHOWN).forEach(row -> out.println("  " + line(row)));
    if (rows.size() > SHOWN) {
      out.println(say("  … 其余见结果表", "  … the rest stands in the table"));
    }
  }

  private String line(Row row) {
    StringBuilder line = new StringBuilder(Visible.text(row.tensorIndex()));
    if (!row.opType().equals(Row.NONE)) {
      line.append(" (").append(Visible.text(row.opType())).append(')');
    }
    row.measured().ifPresent(measured -> line.append(brief(measured)));
    row.reasons().stream()
        .findFirst()
        .ifPresent(why -> line.append("\n    ").append(Visible.text(why)));
    return line.toString();
  }

  private static String brief(Measurement measured) {
    List<String> parts = new ArrayList<>();
    Optional.ofNullable(measured.texts().get(Metric.COSINE_SIMILARITY))
        .ifPresent(text -> parts.add("cosine " + text));
    Optional.ofNullable(measured.texts().get(Metric.MAX_ABSOLUTE_ERROR))
        .ifPresent(text -> parts.add("max |x-y| " + text));
    return parts.isEmpty() ? "" : "  " + String.join(", ", parts);
  }

  /** Rows without metrics, by reason. */
  private void unmatched() {
    Map<String, List<Row>> byReason = new LinkedHashMap<>();
    for (Row row : verdict.failed()) {
      String why = row.reasons().isEmpty() ? "" : row.reasons().get(0);
      String general = why.replace(row.tensorIndex(), "…");
      byReason.computeIfAbsent(general, key -> new ArrayList<>()).add(row);
    }
    if (!byReason.isEmpty()) {
      out.println();
      out.println(say("未比对", "Not compared") + " (" + verdict.failed().size() + "):");
    }
    byReason.forEach(
        (why, rows) -> {
          List<String> names = rows.stream().limit(SHOWN).map(Row::tensorIndex).toList();
          String more = rows.size() > SHOWN ? " …" : "";
          out.println("  " + rows.size() + " × " + Visible.text(why));
          out.println("    " + Visible.text(String.join(", ", names)) + more);
        });
  }

  private String say(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
