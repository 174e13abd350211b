package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;

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
          "^\\s*\\[\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d [\\w.]{1,60}\\]:\\s(?:copypaste:\\s)?|^\\s*\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[ T][\\d:.,]{5,15}\\]?\\s*(?:\\[\\w+\\]|INFO|-)?\\s*");

  /** {@code AP,AP50,AP75} and its figures. */
  private static final Pattern LISTED = Pattern.compile("[\\w.@-]{1,30}(?:,[\\w.@-]{1,30}){2,30}");

  private static final Pattern SIDED =
      Pattern.compile("([^=:：]{1,24}?)\\s{0,2}[=:：\\s]\\s{0,2}([-+~]?\\d\\S{0,20})");

  private static final int FEWEST_SIDED = 3;
  private static final int MOST_SIDED = 6;
  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_LINE = 600;
  private static final int MOST_COLUMNS = 30;
  private static final int MOST_ROWS = 80;

  private final List<Grid> grids = new ArrayList<>();
  private final boolean commas;
  private String title = "";
  private List<String> head = List.of();
  private String headLine = "";
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
    grids.grids.addAll(MarkedTable.of(text));
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
    Optional<Grid> sided = sidedRow(cells, number);
    if (sided.isPresent()) {
      close();
      grids.add(sided.get());
      return;
    }
    List<String> narrow = rows.isEmpty() && cells.size() != head.size() ? narrow(raw) : List.of();
    if (!narrow.isEmpty()) {
      head = words(headLine);
      add(narrow, number);
      return;
    }
    boolean figures = cells.stream().anyMatch(cell -> Quantity.of(cell).isPresent());
    if (cells.size() < 2) {
      close();
      title = raw.isBlank() ? title : raw;
    } else if (!head.isEmpty() && figures && rows.size() < MOST_ROWS && fits(cells)) {
      add(cells, number);
    } else {
      close();
      head = cells;
      headLine = raw;
    }
  }

  /** {@code CLIP score GPU 0.3142 Duo 0.1377}, {@code auc torch=0.742 om=0.703}. */
  private static Optional<Grid> sidedRow(List<String> cells, int number) {
    if (cells.size() < FEWEST_SIDED || cells.size() > MOST_SIDED || cells.get(0).isEmpty()) {
      return Optional.empty();
    }
    var sides = new ArrayList<>(List.of(""));
    var values = new ArrayList<>(List.of(cells.get(0)));
    var roles = EnumSet.noneOf(Role.class);
    for (String cell : cells.subList(1, cells.size())) {
      Matcher sided = SIDED.matcher(cell);
      if (!sided.matches() || Quantity.of(sided.group(2)).isEmpty()) {
        return Optional.empty();
      }
      sides.add(sided.group(1));
      values.add(sided.group(2));
      roles.add(Sides.ofJoined(sided.group(1)));
    }
    return roles.contains(Role.NPU) && roles.contains(Role.REFERENCE)
        ? Optional.of(new Grid("", sides, List.of(new Grid.Row(number, values))))
        : Optional.empty();
  }

  /** The cells of a row below whose head some names stand only one blank apart. */
  private List<String> narrow(String raw) {
    List<String> names = words(headLine);
    List<String> own = words(raw);
    boolean fits = own.size() == names.size() || own.size() == names.size() + 1;
    boolean plain = raw.indexOf('|') < 0 && headLine.indexOf('|') < 0;
    return plain && fits && names.size() > FEWEST_SIDED && figures(own) >= own.size() - 1
        ? own
        : List.of();
  }

  private static List<String> words(String line) {
    String own = LOGGED.matcher(line).replaceFirst("").strip();
    return limited(split(own.replaceAll("\\s+", " "), " "));
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
    } else if (!head.isEmpty()) {
      title = headLine;
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
    if (LISTED.matcher(own).matches()) {
      return limited(split(own, ","));
    }
    List<String> narrow = words(line);
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
