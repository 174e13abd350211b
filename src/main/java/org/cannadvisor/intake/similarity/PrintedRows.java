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
      List.of("cos", "Cos", "COS", "imilarity", "相似度", "余弦", "最大", "iff", "rr", "max_abs", "偏差");

  private final SourceText text;
  private final boolean page;
  private final FigureTable table;
  private final Heading heading = new Heading();
  private final Trials trials = new Trials();
  private final List<Figures> rows = new ArrayList<>();
  private final Assertion assertion = new Assertion();
  private int failed;
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

  private void take(String line, int number) {
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
