package org.cannadvisor.intake.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.comparison.Columns.Field;
import org.cannadvisor.model.ComparedTensor.State;

/**
 * Comparison rows pasted into Markdown. Tables that explain columns or thresholds have no row with
 * a number below a metric and are passed over.
 */
final class MarkdownTables {

  private static final int LONGEST_LINE = 4000;
  private static final Pattern RULER = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*");

  private final SourceText text;
  private final Reading reading;
  private Optional<TensorRows> rows = Optional.empty();
  private Columns columns = Columns.of(List.of());
  private List<String> header = List.of();

  MarkdownTables(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  void read() {
    List<String> lines = text.lines();
    int headerLine = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).substring(0, Math.min(lines.get(i).length(), LONGEST_LINE));
      if (line.indexOf('|') < 0) {
        endTable();
        headerLine = 0;
      } else if (headerLine == 0) {
        headerLine = i + 1;
        header = PipedRow.cells(line);
        columns = Columns.of(header);
      } else if (!RULER.matcher(line.strip()).matches()) {
        readRow(PipedRow.cells(line), headerLine, i + 1);
      }
    }
    endTable();
  }

  private void readRow(List<String> row, int headerLine, int line) {
    if (columns.isComparison() && hasNumber(row)) {
      if (rows.isEmpty()) {
        rows = Optional.of(new TensorRows(text, headerLine, columns, reading));
      }
      rows.get().add(row, line);
    } else if (isAdvice(row)) {
      readAdvice(row, line);
    }
  }

  private boolean hasNumber(List<String> row) {
    return !Double.isNaN(Metrics.number(columns.cell(row, Field.COSINE)))
        || new Metrics(columns, row).state() != State.FAILED;
  }

  /** The analyser's {@code Monitor | Value | Index | OpType | NPUDump | GroundTruth}. */
  private boolean isAdvice(List<String> row) {
    return columns.has(Field.OPERATOR)
        && header.size() > 2
        && header.get(0).equalsIgnoreCase("Monitor")
        && header.get(1).equalsIgnoreCase("Value")
        && row.size() > 2
        && Columns.metric(row.get(0)) == Field.COSINE
        && Double.isFinite(Metrics.number(row.get(1)));
  }

  /** One tensor out of a table that is not there: a row, but no comparison as a whole. */
  private void readAdvice(List<String> row, int line) {
    var named = new ArrayList<>(header);
    named.set(1, row.get(0));
    var lone = new TensorRows(text, line, Columns.of(named), reading);
    lone.add(row, line);
    lone.giveRows();
  }

  private void endTable() {
    rows.ifPresent(TensorRows::finish);
    rows = Optional.empty();
  }
}
