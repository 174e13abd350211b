package org.cannadvisor.knowledge.pack;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Nearest;
import org.cannadvisor.model.Text;

/**
 * How complaints and evidence name the cells of one sheet: {@code ops.csv:7} with {@code C7} in
 * words, or {@code ops.xlsx!Sheet1!C7}. Of many complaints the first ones are made.
 */
final class TablePlaces {

  private static final int MOST_COMPLAINTS = 20;
  private static final int LETTERS = 26;

  /**
   * A cell.
   *
   * @param row as a spreadsheet numbers it, from 1
   * @param line of the file, from 1; 0 in a workbook
   * @param column from 0
   */
  record Cell(int row, int line, int column) {

    String address() {
      var letters = new StringBuilder();
      for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
        letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
      }
      return letters.append(row).toString();
    }
  }

  private final String file;
  private final String sheet;
  private final Complaints complaints;
  private int made;

  /**
   * @param file as reports name it
   * @param sheet empty in a CSV
   */
  TablePlaces(String file, String sheet, Complaints complaints) {
    this.file = file;
    this.sheet = sheet;
    this.complaints = complaints;
  }

  /** The cell as evidence. */
  Evidence at(Cell cell, String text) {
    return sheet.isEmpty()
        ? new Evidence(file, cell.line(), text)
        : new Evidence(file + "!" + sheet + "!" + cell.address(), 0, text);
  }

  void complain(Cell cell, String zh, String en) {
    made++;
    if (made <= MOST_COMPLAINTS) {
      boolean isText = sheet.isEmpty();
      complaints.add(
          at(cell, "").file(),
          cell.line(),
          (isText ? "单元格 " + cell.address() + "：" : "") + zh,
          (isText ? "Cell " + cell.address() + ": " : "") + en);
    }
  }

  /** A word that is none of the known ones; names the nearest, or all where they are few. */
  void unknown(Cell cell, Text what, String word, Collection<String> known, int few) {
    Optional<String> near = Nearest.to(word, known);
    String list = known.size() > few ? "" : String.join(", ", new TreeSet<>(known));
    String mendZh =
        near.map(name -> "是否想写 " + name + "？").orElse(list.isEmpty() ? "" : "可用：" + list + "。");
    String mendEn =
        near.map(name -> " Did you mean " + name + "?")
            .orElse(list.isEmpty() ? "" : " Known are: " + list + ".");
    complain(
        cell,
        "没有" + what.zh() + " " + word + "。" + mendZh,
        "There is no " + what.en() + " " + word + "." + mendEn);
  }

  /** Says how many complaints were not made. */
  void finish() {
    int more = made - MOST_COMPLAINTS;
    if (more > 0) {
      complaints.add(
          sheet.isEmpty() ? file : file + "!" + sheet,
          0,
          "另有 " + more + " 处同类问题未列出。",
          more + " more such cells are not listed.");
    }
  }
}
