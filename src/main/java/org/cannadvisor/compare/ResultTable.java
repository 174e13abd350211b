package org.cannadvisor.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.Metric;

/**
 * The table {@code result_<stamp>.csv} as msaccucmp writes it, so that existing scripts read it:
 * CRLF line ends, duplicate column names, rows by index.
 *
 * @param metrics the columns of metrics, in their fixed order
 * @param sequences whether the graph's numbers are a column
 * @param myAddress whether device addresses of my output are a column
 * @param goldenAddress whether those of the golden side are
 */
record ResultTable(
    Set<Metric> metrics, boolean sequences, boolean myAddress, boolean goldenAddress) {

  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("[=+@%\\-＝＋＠％－].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|inf)");

  void write(List<Row> rows, Writer to) throws IOException {
    // Closing is the caller's: the writer may go on.
    @SuppressWarnings("resource")
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
    csv.writeRecord(header());
    rows.stream()
        .sorted(Comparator.comparingInt(Row::index))
        .forEach(row -> csv.writeRecord(cells(row).stream().map(ResultTable::safe).toList()));
    csv.flush();
  }

  private List<String> header() {
    List<String> names = new ArrayList<>();
    names.add("Index");
    addIf(sequences, names, "OpSequence");
    names.addAll(List.of("OpType", "NPUDump", "DataType"));
    addIf(myAddress, names, "Address");
    names.addAll(List.of("GroundTruth", "DataType"));
    addIf(goldenAddress, names, "Address");
    names.addAll(List.of("TensorIndex", "Shape", "OverFlow"));
    metrics.forEach(metric -> names.add(metric.column()));
    names.add("CompareFailReason");
    return names;
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(row.index()));
    String sequence =
        row.sequence().isPresent() ? Integer.toString(row.sequence().getAsInt()) : Row.NONE;
    addIf(sequences, cells, sequence);
    cells.addAll(List.of(row.opType(), row.my().names(), row.my().dtype()));
    addIf(myAddress, cells, row.my().address());
    cells.addAll(List.of(row.golden().names(), row.golden().dtype()));
    addIf(goldenAddress, cells, row.golden().address());
    cells.addAll(
        List.of(row.tensorIndex(), row.shape().isEmpty() ? Row.NONE : row.shape(), row.overflow()));
    Map<Metric, String> texts = row.measured().map(Measurement::texts).orElse(Map.of());
    metrics.forEach(metric -> cells.add(texts.getOrDefault(metric, Row.NONE)));
    cells.add(String.join(",", row.reasons()));
    return cells;
  }

  private static void addIf(boolean wanted, List<String> cells, String cell) {
    if (wanted) {
      cells.add(cell);
    }
  }

  /** Names come from files of others: a quote keeps a spreadsheet from computing them. */
  private static String safe(String cell) {
    return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
