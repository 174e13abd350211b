package org.cannadvisor.intake.comparison;

import java.util.List;
import java.util.Locale;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Kind;

/**
 * Reads the tables of msaccucmp, msquickcmp, msprobe and ptdbg, as CSV, as words between blanks, or
 * pasted into Markdown. A Markdown table that only explains columns or thresholds is recognised and
 * yields no rows.
 *
 * <pre>
 * Index,OpType,NPUDump,DataType,Address,GroundTruth,DataType,TensorIndex,Shape,CosineSimilarity,CompareFailReason
 * 0,Conv2D,conv1,float16,NaN,conv1,float32,conv1:output:0,"[1,64,112,112]",0.999998,
 * </pre>
 */
public final class ComparisonReader implements FactReader {

  /** A header stands near the top of a table. */
  private static final int LINES_BEFORE_HEADER = 20;

  private static final int LONGEST_LINE = 4000;
  private static final Sought TERM =
      Sought.of(
          "CosineSimilarity|[Cc]osine [Ss]imilarity|余弦相似度|RelativeEuclideanDistance"
              + "|KullbackLeiblerDivergence|MaxAbsErr|MaxAbsoluteError|NPUDump|GroundTruth"
              + "|NPU Name|Bench Name|Golden Data Name|compare_index");

  @Override
  public Kind kind() {
    return Kind.COMPARISON;
  }

  @Override
  public boolean recognises(SourceText text) {
    return headerLine(text) > 0 || (isProse(text) && mentionsTerms(text.lines()));
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    int header = headerLine(text);
    if (header == 0) {
      new MarkdownTables(text, reading).read();
    } else if (text.lines().get(header - 1).indexOf(',') >= 0) {
      DelimitedRows.readCsv(text, header, reading);
    } else {
      DelimitedRows.readWords(text, header, reading);
    }
    return reading;
  }

  /** 1-based; 0 where no line near the top is the header of a comparison table. */
  private static int headerLine(SourceText text) {
    List<String> lines = text.lines();
    for (int i = 0; i < Math.min(lines.size(), LINES_BEFORE_HEADER); i++) {
      String line = lines.get(i);
      if (line.length() <= LONGEST_LINE
          && line.indexOf('|') < 0
          && Columns.of(DelimitedRows.headerCells(line)).isComparison()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isProse(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt");
  }

  private static boolean mentionsTerms(List<String> lines) {
    for (String line : lines) {
      if (line.indexOf('|') >= 0
          && TERM.isIn(line.substring(0, Math.min(line.length(), LONGEST_LINE)))) {
        return true;
      }
    }
    return false;
  }
}
