package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/**
 * The tables that a page, or a note in Markdown, writes in HTML.
 *
 * <pre>
 * &lt;tr&gt;&lt;th&gt;&lt;/th&gt;&lt;th&gt;mAP&lt;/th&gt;&lt;/tr&gt;
 * &lt;tr&gt;&lt;td&gt;torch&lt;/td&gt;&lt;td&gt;0.71&lt;/td&gt;&lt;/tr&gt;
 * </pre>
 */
final class MarkedTable {

  private static final Pattern CELL =
      Pattern.compile("(?i)<t([dh])\\b[^>]{0,200}>(.{0,300}?)</t\\1>|</tr>|</table>|<table\\b");
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
  private static final Pattern ENTITY = Pattern.compile("&(?:deg|nbsp|permil|#\\d{2,5});");
  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_LINE = 4000;
  private static final int MOST_ROWS = 80;

  private final List<Grid> grids = new ArrayList<>();
  private final List<Grid.Row> rows = new ArrayList<>();
  private List<String> head = List.of();
  private List<String> cells = new ArrayList<>();
  private String title = "";

  private MarkedTable() {}

  static List<Grid> of(SourceText text) {
    var tables = new MarkedTable();
    if (text.content().contains("</t")) {
      int number = 0;
      for (String line : text.lines().subList(0, Math.min(text.lines().size(), MOST_LINES))) {
        number++;
        tables.readLine(line.length() > LONGEST_LINE ? "" : line, number);
      }
      tables.close();
    }
    return tables.grids;
  }

  private void readLine(String line, int number) {
    Matcher cell = CELL.matcher(line);
    boolean any = false;
    while (cell.find()) {
      any = true;
      if (cell.group(1) != null) {
        cells.add(plain(cell.group(2)));
      } else if ("</tr>".equalsIgnoreCase(cell.group())) {
        endRow(number);
      } else {
        close();
      }
    }
    if (!any && !plain(line).isEmpty()) {
      title = plain(line);
    }
  }

  private void endRow(int number) {
    if (head.isEmpty()) {
      head = List.copyOf(cells);
    } else if (rows.size() < MOST_ROWS && cells.size() <= head.size() && !cells.isEmpty()) {
      rows.add(new Grid.Row(number, cells));
    }
    cells = new ArrayList<>();
  }

  private void close() {
    if (!rows.isEmpty()) {
      grids.add(new Grid(title, head, rows));
    }
    head = List.of();
    rows.clear();
    cells = new ArrayList<>();
  }

  private static String plain(String marked) {
    String words = TAG.matcher(marked).replaceAll(" ");
    return ENTITY.matcher(words).replaceAll("").replaceAll("\\s+", " ").strip();
  }
}
