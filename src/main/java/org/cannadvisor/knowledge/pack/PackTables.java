package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cannadvisor.model.TableRow;

/** Reads the decision tables of one pack, {@code tables/*.csv} and {@code tables/*.xlsx}. */
final class PackTables {

  private static final String FOLDER = "tables";

  /** Megabytes: ten thousand rows take two. */
  private static final int LARGEST = 16;

  private final PackFiles files;
  private final Complaints complaints;
  private final Collection<String> ids;
  private final List<TableRow> rows = new ArrayList<>();

  /**
   * @param ids of all recommendations
   */
  PackTables(PackFiles files, Complaints complaints, Collection<String> ids) {
    this.files = files;
    this.complaints = complaints;
    this.ids = ids;
  }

  /** The rows of all tables, in the order of files and sheets. */
  List<TableRow> read() {
    files.in(FOLDER, ".csv").forEach(this::csv);
    files.in(FOLDER, ".xlsx").forEach(this::xlsx);
    for (String old : files.in(FOLDER, ".xls")) {
      complaints.add(
          files.shown(old), 0, "请另存为 .xlsx 或 .csv。", "Save this table as .xlsx or .csv.");
    }
    return List.copyOf(rows);
  }

  private void csv(String name) {
    files
        .text(name, LARGEST)
        .ifPresent(
            text -> {
              var places = new TablePlaces(files.shown(name), "", complaints);
              var reader = new TableReader(places, ids, false);
              int end = CsvTable.read(text, reader);
              rows.addAll(reader.rows());
              if (end > 0) {
                complaints.add(
                    files.shown(name),
                    end,
                    "此行之后的 CSV 无法解析（可能有未闭合的引号或过长的单元格），只采用了之前的行。",
                    "The CSV cannot be read after this line, maybe a quote is not closed or a cell"
                        + " is too long; the rows before it were read.");
              }
            });
  }

  private void xlsx(String name) {
    files.bytes(name, LARGEST).ifPresent(bytes -> xlsx(name, bytes));
  }

  private void xlsx(String name, byte[] bytes) {
    var readers = new ArrayList<TableReader>();
    try {
      XlsxTable.read(
          bytes,
          sheet -> {
            var places = new TablePlaces(files.shown(name), sheet, complaints);
            readers.add(new TableReader(places, ids, true));
            return readers.get(readers.size() - 1);
          });
    } catch (BoundedZip.Refused refused) {
      complaints.add(files.shown(name), 0, refused.why().zh(), refused.why().en());
    }
    readers.forEach(reader -> rows.addAll(reader.rows()));
    if (!readers.isEmpty() && readers.stream().noneMatch(TableReader::hasTable)) {
      complaints.add(
          files.shown(name),
          0,
          "没有一张工作表带有列名（id、operator、source …）。",
          "No sheet has the headings of a table: id, operator, source and so on.");
    }
  }
}
