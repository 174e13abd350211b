package org.cannadvisor.knowledge.pack;

/**
 * One cell of a decision table.
 *
 * @param text what stands in it, stripped; of a formula nothing, since none is evaluated
 */
record TableCell(Form form, String text) {

  static final TableCell EMPTY = new TableCell(Form.TEXT, "");

  /** What a cell holds. */
  enum Form {
    TEXT,
    /** In a workbook a number, date or truth value; in a CSV all is text. */
    NUMBER,
    FORMULA
  }

  /** Text; a beginning that spreadsheets run as a formula makes it one. */
  static TableCell text(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    return line.startsWith("=") ? new TableCell(Form.FORMULA, "") : new TableCell(Form.TEXT, line);
  }

  boolean isEmpty() {
    return form == Form.TEXT && text.isEmpty();
  }
}
