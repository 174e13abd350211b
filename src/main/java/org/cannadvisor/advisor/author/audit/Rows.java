package org.cannadvisor.advisor.author.audit;

import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.TableRow;

/** How rows of tables are named in sentences. */
final class Rows {

  private Rows() {}

  /** File and line, or the cell of a workbook. */
  static String place(TableRow row) {
    return place(row.at());
  }

  /** File and line. */
  static String place(Evidence at) {
    return at.line() > 0 ? at.file() + ":" + at.line() : at.file();
  }
}
