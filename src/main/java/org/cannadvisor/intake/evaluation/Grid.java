package org.cannadvisor.intake.evaluation;

import java.util.List;

/**
 * A table of a text, however it is drawn.
 *
 * @param title the line above it; may be empty
 * @param head the names of the columns, as many as the widest row has cells
 * @param rows those below the head
 */
record Grid(String title, List<String> head, List<Row> rows) {

  Grid {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param line 1-based
   */
  record Row(int line, List<String> cells) {

    Row {
      cells = List.copyOf(cells);
    }

    /** A cell, empty where the row is shorter. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /** The first cell that is no number: what the row is about. */
    String label() {
      return cells.stream()
          .filter(cell -> !cell.isEmpty() && Quantity.of(cell).isEmpty())
          .findFirst()
          .orElse("");
    }
  }
}
