package org.cannadvisor.knowledge.pack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The cells of one row of a decision table, by column. */
final class TableWords {

  private static final int LONGEST = 1_000;

  private final List<TableCell> cells;
  private final TableRowReader row;
  private final Map<TableColumn, String> read = new EnumMap<>(TableColumn.class);

  TableWords(List<TableCell> cells, Map<TableColumn, Integer> columns, TableRowReader row) {
    this.cells = cells;
    this.row = row;
    columns.forEach((column, index) -> read.put(column, word(column, index)));
  }

  /** What stands in a column; empty where nothing does, or where the table has no such column. */
  String of(TableColumn column) {
    return read.getOrDefault(column, "");
  }

  /** The same of a cell that must not be empty. */
  String required(TableColumn column) {
    String word = of(column);
    if (word.isEmpty() && row.isGood()) {
      row.wrong(column, "不能为空。", "This cell must not be empty.");
    }
    return word;
  }

  /** The alternatives of a cell, between bars. */
  <T> List<T> several(TableColumn column, Function<String, Optional<T>> meaning) {
    return Arrays.stream(of(column).split("\\|", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .flatMap(word -> meaning.apply(word).stream())
        .toList();
  }

  /** The conditions of the row in one line. */
  String conditions() {
    return String.join(
        ", ",
        Stream.of(TableColumn.CHIP, TableColumn.CANN, TableColumn.OPERATOR, TableColumn.PASS)
            .map(this::of)
            .filter(word -> !word.isEmpty())
            .toList());
  }

  private String word(TableColumn column, int index) {
    TableCell cell = index < cells.size() ? cells.get(index) : TableCell.EMPTY;
    if (cell.form() == TableCell.Form.FORMULA) {
      row.wrong(
          column,
          "单元格是公式。公式不会被计算，请粘贴为值（文本）。",
          "This cell is a formula. Formulas are never evaluated: paste its value as text.");
    } else if (cell.form() == TableCell.Form.NUMBER && column == TableColumn.CANN) {
      row.wrong(
          column,
          "此处是数字或日期 " + cell.text() + "，7.10 会变成 7.1。请把单元格格式设为文本再填写版本。",
          "Here is the number or date "
              + cell.text()
              + ", and 7.10 would be 7.1. Format the cell as text and write the version again.");
    } else if (cell.text().length() > LONGEST) {
      row.wrong(column, "超过 " + LONGEST + " 个字符。", "Longer than " + LONGEST + " characters.");
    }
    return row.isGood() ? cell.text() : "";
  }
}
