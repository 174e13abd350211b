package org.cannadvisor.knowledge.pack;

import java.util.List;

/** Takes the rows of one sheet, one after the other. */
interface RowTaker {

  /**
   * Takes the next row.
   *
   * @param row as a spreadsheet numbers it, from 1
   * @param line of the file, from 1; 0 in a workbook
   * @return whether more are wanted
   */
  boolean take(int row, int line, List<TableCell> cells);
}
