package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.knowledge.pack.TablePlaces.Cell;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;

/**
 * Reads the rows of one sheet. The first row that is not empty has the headings, in any order; a
 * heading that begins with {@code #} is a column of notes, a row that begins with it a note.
 *
 * <pre>
 * id               | chip        | cann    | operator   | pass | weight   | zh | en | source
 * rewrite-operator | Ascend310P* | 7.0-7.3 | GridSample |      | moderate | …  | …  | board test 2026-08
 * </pre>
 */
final class TableReader implements RowTaker {

  private static final int MOST_ROWS = 50_000;
  private static final String NOTE = "#";
  private static final Text HEADING = new Text("列", "column");

  private final TablePlaces places;
  private final Collection<String> ids;
  private final boolean mayBeNotes;
  private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);
  private final List<TableRow> rows = new ArrayList<>();
  private boolean hasHeader;
  private boolean isNotes;
  private int read;

  /**
   * @param ids of all recommendations
   * @param mayBeNotes whether a sheet without any known heading is nothing to complain of
   */
  TableReader(TablePlaces places, Collection<String> ids, boolean mayBeNotes) {
    this.places = places;
    this.ids = ids;
    this.mayBeNotes = mayBeNotes;
  }

  @Override
  public boolean take(int row, int line, List<TableCell> cells) {
    if (cells.stream().allMatch(TableCell::isEmpty) || cells.get(0).text().startsWith(NOTE)) {
      return true;
    }
    if (!hasHeader) {
      hasHeader = true;
      return header(row, line, cells);
    }
    read++;
    if (read > MOST_ROWS) {
      places.complain(
          new Cell(row, line, 0),
          "超过 " + MOST_ROWS + " 行，其余未读取。",
          "More than " + MOST_ROWS + " rows; the others were not read.");
      return false;
    }
    new TableRowReader(places, columns, ids, row, line).read(cells).ifPresent(rows::add);
    return true;
  }

  /** Whether the first row has headings of a table, right or wrong. */
  boolean hasTable() {
    return hasHeader && !isNotes;
  }

  /** The rows that could be read. */
  List<TableRow> rows() {
    places.finish();
    return List.copyOf(rows);
  }

  private boolean header(int row, int line, List<TableCell> cells) {
    isNotes = mayBeNotes && cells.stream().allMatch(cell -> TableColumn.of(cell.text()).isEmpty());
    if (isNotes) {
      return false;
    }
    boolean good = true;
    for (int i = 0; i < cells.size(); i++) {
      String heading = cells.get(i).text();
      if (!heading.isEmpty() && !heading.startsWith(NOTE)) {
        good &= column(heading, new Cell(row, line, i));
      }
    }
    return good && has(TableColumn.ID, row, line) && has(TableColumn.SOURCE, row, line);
  }

  /** Without a column that was meant its rows would hold for more than they say. */
  private boolean column(String heading, Cell cell) {
    Optional<TableColumn> column = TableColumn.of(heading);
    if (column.isEmpty()) {
      places.unknown(cell, HEADING, heading, TableColumn.known(), Integer.MAX_VALUE);
      return false;
    }
    if (columns.putIfAbsent(column.get(), cell.column()) != null) {
      places.complain(
          cell,
          "列 " + heading + " 出现两次，整张表未采用。",
          "The column " + heading + " stands twice; the table was not used.");
      return false;
    }
    return true;
  }

  private boolean has(TableColumn column, int row, int line) {
    if (!columns.containsKey(column)) {
      places.complain(
          new Cell(row, line, 0),
          "缺少列 " + column.heading() + "，整张表未采用。",
          "There is no column " + column.heading() + "; the table was not used.");
    }
    return columns.containsKey(column);
  }
}
