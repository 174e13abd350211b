package org.cannadvisor.intake;

import java.util.Arrays;
import java.util.List;

/** A row of a table in Markdown: {@code | batch 1 | 76.1 |}. */
public final class PipedRow {

  private PipedRow() {}

  /** The cells without the blanks around them; the bars at both ends may be absent. */
  public static List<String> cells(String line) {
    String row = line.strip();
    row = row.startsWith("|") ? row.substring(1) : row;
    row = row.endsWith("|") ? row.substring(0, row.length() - 1) : row;
    return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
  }
}
