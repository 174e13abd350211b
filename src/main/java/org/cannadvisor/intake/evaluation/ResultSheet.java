package org.cannadvisor.intake.evaluation;

import java.util.List;
import org.cannadvisor.intake.SourceText;

/**
 * A short table of results in CSV, a row for each run:
 *
 * <pre>
 * backend,top1,top5
 * gpu,79.83,94.95
 * npu,79.21,94.66
 * </pre>
 *
 * <p>A longer one lists single pictures, or steps of a training.
 */
final class ResultSheet {

  private static final int MOST_LINES = 30;
  private static final int LONGEST_LINE = 1000;

  private final SourceText text;
  private final FigureTable table;

  ResultSheet(SourceText text, Findings findings) {
    this.text = text;
    this.table = new FigureTable(text, findings);
  }

  void read() {
    List<String> lines = text.lines();
    if (lines.size() > MOST_LINES || lines.stream().anyMatch(ResultSheet::isNoRow)) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        table.readLine("|" + lines.get(i).replace(',', '|') + "|", i + 1);
      }
    }
  }

  /** What a plain sheet does not hold. */
  private static boolean isNoRow(String line) {
    return line.length() > LONGEST_LINE || line.indexOf('|') >= 0 || line.indexOf('"') >= 0;
  }
}
