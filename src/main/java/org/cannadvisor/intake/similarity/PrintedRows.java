package org.cannadvisor.intake.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/** All lines and rows of tables of a text that have figures of a comparison. */
final class PrintedRows {

  private static final int LONGEST_LINE = 240;
  private static final int MOST_WORDS = 9;
  private static final int MOST_ROWS = 20_000;
  private static final Pattern PAGE = Pattern.compile(".*\\.(?:md|markdown|rst)");
  private static final Pattern SHEET = Pattern.compile(".*\\.(?:csv|tsv)");
  private static final List<String> NEEDLES =
      List.of(
          "cos",
          "Cos",
          "COS",
          "norm(",
          "imilarity",
          "相似度",
          "余弦",
          "最大",
          "iff",
          "rr",
          "max_abs",
          "偏差");

  /** A cosine by its formula or by a function that is called after it. */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\s{0,8}(?:>>>|\\.\\.\\.|In ?\\[\\d{0,4}\\]:).{0,200}?(?:dot\\(.{1,100}norm\\(|cos(?:ine)?(?:_sim\\w*)?\\(|@.{1,100}norm\\().*");

  private static final Pattern ANSWER =
      Pattern.compile(
          "\\s{0,8}(?:Out ?\\[\\d{0,4}\\]: ?)?(?:\\w{2,12}[.(]\\w{0,12}\\(?\\[*)?(-?[01](?:\\.\\d{1,20})?)\\]*(?:,.{0,40})?\\)?\\s{0,4}");

  private final SourceText text;
  private final boolean page;
  private final FigureTable table;
  private final Heading heading = new Heading();
  private final Trials trials = new Trials();
  private final List<Figures> rows = new ArrayList<>();
  private final Assertion assertion = new Assertion();
  private int failed;
  private String expression = "";
  private Optional<Sides> sides = Optional.empty();

  private PrintedRows(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    this.text = text;
    this.page = PAGE.matcher(name).matches();
    this.table = new FigureTable(SHEET.matcher(name).matches());
  }

  static PrintedRows in(SourceText text) {
    var rows = new PrintedRows(text);
    if (isNear(text.content())) {
      for (int i = 0; i < text.lines().size() && rows.rows.size() < MOST_ROWS; i++) {
        rows.take(text.lines().get(i), i + 1);
      }
    }
    return rows;
  }

  /** Those that may set the chip against a framework. */
  List<Figures> rows() {
    return trials.areSeveral() ? trials.rows() : rows;
  }

  /** The line of the first check of closeness that clearly failed; 0 where there is none. */
  int failedCheck() {
    return failed;
  }

  /** Quick, since most lines of most files say nothing of the sort. */
  private static boolean isNear(String line) {
    for (String needle : NEEDLES) {
      if (line.contains(needle)) {
        return true;
      }
    }
    return false;
  }

  /** What a console prints for an expression stands in the line below it. */
  private String withExpression(String line) {
    String asked = expression;
    expression = EXPRESSION.matcher(line).matches() && line.length() <= LONGEST_LINE ? line : "";
    return !asked.isEmpty() && ANSWER.matcher(line).matches()
        ? "cosine " + ANSWER.matcher(line).replaceFirst("$1")
        : line;
  }

  private void take(String written, int number) {
    String line = withExpression(written);
    if (assertion.take(line) && failed == 0) {
      failed = number;
    }
    boolean near = isNear(line);
    boolean inside = table.isOpen();
    Optional<Figures> row = near || inside ? table.take(line, number) : Optional.empty();
    boolean isRow = row.isPresent();
    if (near && !inside && !table.isOpen() && line.length() <= LONGEST_LINE) {
      row = FigureLine.in(line, number);
    }
    row.filter(one -> belongs(one, line, isRow)).ifPresent(this::add);
    heading.pass(line, row.isPresent());
    if (row.isEmpty()) {
      trials.pass(line);
    }
  }

  private void add(Figures row) {
    rows.add(row);
    trials.take(row);
  }

  private boolean belongs(Figures row, String line, boolean tabular) {
    if (sides.isEmpty()) {
      sides = Optional.of(Sides.of(text));
    }
    if (!sides.get().mayCompare(line, heading.words())
        || row.name().split("\\s+").length > MOST_WORDS) {
      return false;
    }
    boolean named = row.sort() == Sort.OUTPUT && !row.name().isBlank();
    boolean strong = (row.has(Metric.COSINE) && row.hasError()) || Sides.namesBoth(line) || named;
    boolean layers = tabular && table.isOfLayers() && row.has(Metric.COSINE);
    return strong || layers || (sides.get().compares() && (tabular || !page));
  }
}
