package org.cannadvisor.advisor.author.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.TableRow;

/** Rows of tables, as they are compared and named in sentences. */
final class Rows {

  /** Of so many rows about one recommendation each is compared with all others. */
  static final int MOST = 2_000;

  private Rows() {}

  /** A row and when it holds. */
  record Scoped(TableRow row, RowScope scope) {}

  static List<Scoped> scoped(List<TableRow> rows) {
    return rows.stream().map(row -> new Scoped(row, RowScope.of(row))).toList();
  }

  /** How many rows are too many about one recommendation to be compared with one another. */
  static int tooMany(List<TableRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(TableRow::about, Collectors.summingInt(row -> 1)))
        .values()
        .stream()
        .filter(count -> count > MOST)
        .mapToInt(count -> count)
        .sum();
  }

  /** File and line, or the cell of a workbook. */
  static String place(TableRow row) {
    return place(row.at());
  }

  /** File and line. */
  static String place(Evidence at) {
    return at.line() > 0 ? at.file() + ":" + at.line() : at.file();
  }
}
