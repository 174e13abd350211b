package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;

/**
 * A table of trials, one a row: with what came of each in words under a head that says so, or with
 * a figure each, where other rows have those of the reference and of the chip as it was.
 *
 * <pre>
 * | change                  | result      |      variant             PSNR
 * |-------------------------|-------------|      torch               31.4
 * | `fuse_gelu=False`       | still stripes |    om                  17.2
 * | moved softmax to host   | fine        |      om, resize removed  31.3
 * </pre>
 */
final class TrialTable {

  private static final int LONGEST_LINE = 400;
  private static final int MOST_CELLS = 12;

  private static final Pattern GAP = Pattern.compile("\\t+|\\s{2,}");
  private static final Pattern RULER = Pattern.compile("[\\s:|+-]{3,}");
  private static final Pattern CHANGE_HEAD =
      Pattern.compile(
          "(?i)(?:操作|尝试|改动|修改|试验|实验|方案|措施|设置|配置|方法|手段|调整)(?:项|内容)?"
              + "|(?:changes?|trials?|tried|attempts?|experiments?|settings?|options?|actions?|variants?|config(?:uration)?|what (?:i|we) (?:did|tried|changed))");
  private static final Pattern RESULT_HEAD =
      Pattern.compile(
          "(?i)(?:结果|效果|现象|输出|结论|推理结果|输出结果)|(?:results?|outcome|effect|outputs?|observation|what (?:happened|happens|came out))");

  /** A setting of a program; that of a network is a change as well. */
  private static final Sought SETTING =
      Sought.of("\\b[A-Za-z]\\w{2,40}\\s?=\\s?[\"'`]?\\w|(?<![\\w-])--[a-z][\\w-]{2,40}");

  /** How much goes in at once is no change. */
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "(?i)[`'\" ]{0,4}(?:batch|bs|tp|dp|device|input|size|shape|seq|num|image)\\w{0,20}\\s?=.{0,80}");

  private static final Pattern FIGURE = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})?\\s?[%％‰]?");

  /** Shares of the gap between the two sides: closed, and not closed at all. */
  private static final double CLOSED = 0.1;

  /** Where the two sides lie this close, no third figure tells anything. */
  private static final double APART = 0.05;

  /**
   * One trial.
   *
   * @param line 1-based
   * @param change what was changed
   * @param result what came of it, in words; empty where figures tell it
   * @param helped by figures; empty where words tell it, or nothing does
   */
  record Trial(int line, String change, String result, Optional<Boolean> helped) {}

  private record Row(int line, List<String> cells) {

    String label() {
      return cells.get(0);
    }
  }

  private final List<Row> rows;

  private TrialTable(List<Row> rows) {
    this.rows = rows;
  }

  /** The trials of all tables of a text. */
  static List<Trial> in(SourceText text) {
    var trials = new ArrayList<Trial>();
    var rows = new ArrayList<Row>();
    for (int number = 1; number <= text.lines().size() + 1; number++) {
      String line = number <= text.lines().size() ? text.lines().get(number - 1) : "";
      if (RULER.matcher(line).matches()) {
        continue;
      }
      List<String> cells = cells(line);
      if (!rows.isEmpty() && cells.size() != rows.get(0).cells().size()) {
        trials.addAll(new TrialTable(List.copyOf(rows)).trials());
        rows.clear();
      }
      if (cells.size() > 1) {
        rows.add(new Row(number, cells));
      }
    }
    return trials;
  }

  private static List<String> cells(String line) {
    if (line.isBlank() || line.length() > LONGEST_LINE) {
      return List.of();
    }
    List<String> cells =
        line.strip().startsWith("|")
            ? PipedRow.cells(line)
            : Arrays.stream(GAP.split(line.strip(), -1)).toList();
    return cells.size() > MOST_CELLS ? List.of() : cells;
  }

  private List<Trial> trials() {
    OptionalInt change = column(CHANGE_HEAD);
    OptionalInt result = column(RESULT_HEAD);
    return change.isPresent() && result.isPresent()
        ? inWords(change.getAsInt(), result.getAsInt())
        : byFigures();
  }

  private OptionalInt column(Pattern head) {
    List<String> cells = rows.get(0).cells();
    return IntStream.range(0, cells.size())
        .filter(i -> head.matcher(cells.get(i).strip()).matches())
        .findFirst();
  }

  private List<Trial> inWords(int change, int result) {
    return rows.stream()
        .skip(1)
        .map(
            row ->
                new Trial(
                    row.line(), row.cells().get(change), row.cells().get(result), Optional.empty()))
        .filter(one -> isTrial(one.change()))
        .toList();
  }

  private static boolean isTrial(String words) {
    return (ChangeWords.tells(words) || NotedOptions.tells(words) || SETTING.isIn(words))
        && !CIRCUMSTANCE.matcher(words).matches()
        && Roles.of(words) != Role.REFERENCE;
  }

  /** Figures beside options of the conversion are those of a run, which others read. */
  private List<Trial> byFigures() {
    Optional<Row> reference = side(Role.REFERENCE);
    Optional<Row> chip = side(Role.NPU);
    if (reference.isEmpty() || chip.isEmpty()) {
      return List.of();
    }
    var trials = new ArrayList<Trial>();
    for (Row row : rows) {
      if (ChangeWords.tells(row.label()) && NotedOptions.in(row.label()).isEmpty()) {
        trials.add(
            new Trial(row.line(), row.label(), "", helped(reference.get(), chip.get(), row)));
      }
    }
    return trials;
  }

  /** The first row of a side as it was. */
  private Optional<Row> side(Role role) {
    return rows.stream()
        .filter(row -> !ChangeWords.tells(row.label()) && NotedOptions.in(row.label()).isEmpty())
        .filter(row -> Roles.of(row.label()) == role)
        .findFirst();
  }

  /** What all columns say in which the two sides lie apart; empty where they do not agree. */
  private static Optional<Boolean> helped(Row reference, Row chip, Row row) {
    List<Boolean> said =
        IntStream.range(1, row.cells().size())
            .mapToObj(i -> helped(number(reference, i), number(chip, i), number(row, i)).stream())
            .flatMap(one -> one)
            .distinct()
            .toList();
    return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
  }

  private static Optional<Boolean> helped(double reference, double chip, double figure) {
    double gap = Math.abs(reference - chip);
    if (Double.isNaN(gap + figure) || gap < APART * Math.abs(reference)) {
      return Optional.empty();
    }
    boolean good = Math.abs(figure - reference) <= CLOSED * gap;
    boolean bad = Math.abs(figure - chip) <= CLOSED * gap;
    return good == bad ? Optional.empty() : Optional.of(good);
  }

  private static double number(Row row, int column) {
    String cell = row.cells().get(column).replaceAll("[*`]", "").strip();
    return FIGURE.matcher(cell).matches()
        ? Double.parseDouble(cell.replaceAll("[\\s%％‰]", ""))
        : Double.NaN;
  }
}
