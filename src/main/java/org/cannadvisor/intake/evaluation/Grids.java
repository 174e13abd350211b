package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.SourceText;

/**
 * Finds the tables of a text: in Markdown, drawn with lines, of a wiki or LaTeX, separated by tabs
 * or commas, or set off by blanks.
 */
final class Grids {

  private static final Pattern RULER =
      Pattern.compile(
          "[\\s|+:=\\u2500-\\u257F-]*[=\\u2500-\\u257F-]{3}[\\s|+:=\\u2500-\\u257F-]*|\\s*\\\\(?:top|mid|bottom)rule\\s*");
  private static final Pattern BAR = Pattern.compile("[│┃║]");
  private static final Pattern WIDE = Pattern.compile("\\t+|\\s{2,}|　+");
  private static final Pattern PROGRESS = Pattern.compile(":\\s{0,6}\\d{1,3}%\\|.*$");
  private static final Pattern LOGGED =
      Pattern.compile(
          "^\\s*\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[ T][\\d:.,]{5,15}\\]?\\s*(?:\\[\\w+\\]|INFO|-)?\\s*");

  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_LINE = 600;
  private static final int MOST_COLUMNS = 30;
  private static final int MOST_ROWS = 80;

  private final List<Grid> grids = new ArrayList<>();
  private final boolean commas;
  private String title = "";
  private List<String> head = List.of();
  private final List<Grid.Row> rows = new ArrayList<>();

  private Grids(boolean commas) {
    this.commas = commas;
  }

  static List<Grid> of(SourceText text) {
    var grids = new Grids(text.name().toLowerCase(java.util.Locale.ROOT).endsWith(".csv"));
    int number = 0;
    for (String line : text.lines()) {
      number++;
      if (number > MOST_LINES) {
        break;
      }
      grids.readLine(line, number);
    }
    grids.close();
    return List.copyOf(grids.grids);
  }

  static boolean isRuler(String line) {
    return line.length() <= LONGEST_LINE && RULER.matcher(line).matches();
  }

  private void readLine(String raw, int number) {
    if (raw.length() > LONGEST_LINE || isRuler(raw) || raw.startsWith("```")) {
      return;
    }
    List<String> cells = cells(raw);
    boolean figures = cells.stream().anyMatch(cell -> Quantity.of(cell).isPresent());
    if (cells.size() < 2) {
      close();
      title = raw.isBlank() ? title : raw;
    } else if (!head.isEmpty() && figures && rows.size() < MOST_ROWS && fits(cells)) {
      add(cells, number);
    } else {
      close();
      head = cells;
    }
  }

  /** A head may lack the name of the first column. */
  private boolean fits(List<String> cells) {
    return cells.size() == head.size()
        || (cells.size() == head.size() + 1 && rows.isEmpty())
        || (cells.size() < head.size() && cells.size() * 2 > head.size());
  }

  private void add(List<String> cells, int number) {
    if (cells.size() == head.size() + 1) {
      var longer = new ArrayList<>(head);
      longer.add(0, "");
      head = longer;
    }
    rows.add(new Grid.Row(number, cells));
  }

  private void close() {
    if (!rows.isEmpty()) {
      grids.add(new Grid(title, head, rows));
      title = "";
    }
    head = List.of();
    rows.clear();
  }

  private List<String> cells(String raw) {
    String line = BAR.matcher(PROGRESS.matcher(raw).replaceFirst("")).replaceAll("|");
    if (line.strip().startsWith("||")) {
      line = line.replace("||", "|");
    }
    long bars = line.chars().filter(c -> c == '|').count();
    if (line.strip().startsWith("|") || bars >= 2) {
      return limited(PipedRow.cells(line));
    }
    if (line.endsWith("\\\\") && line.indexOf('&') > 0) {
      return limited(split(line.replace("\\\\", ""), "&"));
    }
    if (commas) {
      return limited(split(line, ","));
    }
    String own = LOGGED.matcher(line).replaceFirst("").strip();
    List<String> narrow = split(own.replaceAll("\\s+", " "), " ");
    if (head.size() > 2 && narrow.size() == head.size() && figures(narrow) >= 2) {
      return narrow;
    }
    return limited(Arrays.stream(WIDE.split(own, -1)).toList());
  }

  private static long figures(List<String> cells) {
    return cells.stream().filter(cell -> Quantity.of(cell).isPresent()).count();
  }

  private static List<String> split(String line, String by) {
    return Arrays.stream(line.split(Pattern.quote(by), -1)).map(String::strip).toList();
  }

  private static List<String> limited(List<String> cells) {
    return cells.size() > MOST_COLUMNS ? List.of() : cells;
  }
}
