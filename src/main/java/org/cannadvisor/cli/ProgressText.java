package org.cannadvisor.cli;

import java.util.Locale;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Progress.Work;
import org.cannadvisor.model.Text;

/** What a progress line says; shorter than a terminal of 80 columns is wide. */
final class ProgressText {

  private static final int BAR = 20;

  private static final Text READING = new Text("读取文件", "Reading files");
  private static final Text COMPARING = new Text("比对张量", "Comparing tensors");
  private static final Text JUDGING = new Text("应用规则……", "Applying the rules ...");
  private static final Text OPERATORS = new Text("（%d / %d 个算子）", " (%d of %d operators)");

  private ProgressText() {}

  static String of(Work work, long done, long all, Lang lang) {
    return switch (work) {
      case READING -> READING.in(lang) + "  " + bar(done, all);
      case COMPARING ->
          COMPARING.in(lang)
              + "  "
              + bar(done, all)
              + String.format(Locale.ROOT, OPERATORS.in(lang), done, all);
      case JUDGING -> JUDGING.in(lang);
    };
  }

  /** {@code [######## ] 41 %}; a file that grows meanwhile is no more than all. */
  private static String bar(long done, long all) {
    double share = all <= 0 ? 1 : Math.min(1.0, (double) done / all);
    int filled = (int) (share * BAR);
    return "["
        + "#".repeat(filled)
        + " ".repeat(BAR - filled)
        + String.format(Locale.ROOT, "] %3d %%", (int) (share * 100));
  }
}
