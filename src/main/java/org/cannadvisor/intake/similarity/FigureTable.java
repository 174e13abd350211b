package org.cannadvisor.intake.similarity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.project.SideWords;

/**
 * A table of any form whose head names a metric: Markdown, CSV, or columns set off by blanks.
 *
 * <pre>
 * | layer   | cos     | max err |       block         cosine
 * | conv1   | 0.99998 | 0.003   |       down_blocks.0 0.99998
 * </pre>
 */
final class FigureTable {

  private static final int MOST_CELLS = 24;

  /** The characters of a head that name a metric. */
  private static final int HEAD = 60;

  private static final int LONGEST_LINE = 1000;

  private static final Pattern GAP = Pattern.compile("\\t+|\\s{2,}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Columns set off by blanks, and a line between groups of them. */
  private static final Sought GROUPED =
      Sought.of("^[^|\\s]\\S{0,80}\\s{2,60}[^|\\s][^|]{0,120}\\|");

  /** Outside quotes: a shape is written as {@code "[1,64]"}. */
  private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  private static final Pattern RULER = Pattern.compile("[\\s:|=+-]*[-=]{2}[\\s:|=+-]*");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i).*(?:layer|node|operator|\\bop\\b|op_?name|name|tensor|output|block|module|stage|算子|节点|层|输出|张量|名).*");
  private static final Pattern TYPE =
      Pattern.compile("(?i)(?:op|node|layer|operator)[ _]?type|(?:算子|节点|层)?类型");

  /**
   * A figure behind its word; columns that are set off by blanks have words alone in their head.
   */
  private static final Pattern FIGURE = Pattern.compile(".*(?:[:：=]|\\d\\.\\d).*");

  /** A metric with its figure: a line of them is no head. */
  private static final Sought GIVEN =
      Sought.of("(?i)(?:cos\\w{0,12}|diff|相似度|误差|\\|)\\s?[:：=]\\s?-?\\d|\\s\\d\\.\\d{2,}$");

  /** Rows that were not printed. */
  private static final Pattern LEFT_OUT = Pattern.compile("\\s{0,12}[.…⋮|\\s]{1,12}");

  /** {@code cosine per output}: one name and one figure a line follow. */
  private static final Pattern LIST_HEAD =
      Pattern.compile(
          "(?i)[^\\d]{0,40}(?:\\b(?:per|(?:of|for) (?:each|every|all))\\s(?:(?:model |network )?(outputs?)|layers?|nodes?|operators?|tensors?)\\b|(?:各|每个?|逐)个?(?:(输出)|层|算子|节点)).{0,80}");

  private static final Pattern LISTED =
      Pattern.compile(
          "\\s{0,12}([\\w./:\\[\\]-]{1,80})[:：]?\\s{1,40}(?:[(\\[][\\d, x]{1,40}[)\\]]\\s{1,40})?(\\S{3,24})\\s*");

  private static final Pattern INDEX = Pattern.compile("(?i)#|no\\.?|id|idx|index|rank|序号|编号");

  private final boolean csv;
  private int width;
  private final Map<Integer, Metric> metrics = new HashMap<>();
  private int label;
  private int type;
  private Optional<Sort> sort = Optional.empty();
  private boolean isListed;

  FigureTable(boolean csv) {
    this.csv = csv;
  }

  /** Whether a table has begun and not ended. */
  boolean isOpen() {
    return width > 0 || isListed;
  }

  /** Takes a line; its figures where it is a row. */
  Optional<Figures> take(String line, int number) {
    if (line.length() > LONGEST_LINE || line.isBlank()) {
      width = 0;
      isListed = false;
      return Optional.empty();
    }
    if (RULER.matcher(line).matches() || (isOpen() && LEFT_OUT.matcher(line).matches())) {
      return Optional.empty();
    }
    if (isListed) {
      return listed(line, number);
    }
    if (isOpen()) {
      List<String> wide = cells(line, GAP);
      List<String> cells = wide.size() == width ? wide : cells(line, BLANKS);
      Optional<Figures> row = cells.size() == width ? row(cells, number) : Optional.empty();
      width = row.isPresent() || isDelimited(line) ? width : 0;
      return row;
    }
    open(line);
    return Optional.empty();
  }

  private Optional<Figures> listed(String line, int number) {
    Matcher row = LISTED.matcher(line);
    isListed = row.matches() && FigureLine.cell(row.group(2)).isPresent();
    return isListed ? row(List.of(row.group(1), row.group(2)), number) : Optional.empty();
  }

  /** Only one metric, named without a figure. */
  private boolean openList(String line) {
    Matcher head = LIST_HEAD.matcher(line);
    Optional<Metric> metric = Metric.ofColumn(line.substring(0, Math.min(line.length(), HEAD)));
    isListed = head.matches() && metric.isPresent() && !GIVEN.isIn(line);
    if (isListed) {
      metrics.clear();
      metrics.put(1, metric.get());
      label = 0;
      type = -1;
      sort = Optional.of(head.group(1) == null && head.group(2) == null ? Sort.LAYER : Sort.OUTPUT);
    }
    return isListed;
  }

  private boolean isDelimited(String line) {
    return csv || line.indexOf('|') >= 0;
  }

  private void open(String line) {
    List<String> cells = cells(line, GAP);
    boolean plain = !isDelimited(line);
    if (plain && openList(line)) {
      return;
    }
    if (plain && (cells.size() < 2 || cells.size() > MOST_CELLS)) {
      return;
    }
    metrics.clear();
    label = -1;
    type = -1;
    int named = -1;
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      Optional<Metric> metric = Metric.ofColumn(cell);
      if (FigureLine.cell(cell).isPresent()
          || (plain && FIGURE.matcher(cell).matches())
          || GIVEN.isIn(cell)) {
        return;
      }
      if (metric.isPresent()) {
        metrics.put(i, metric.get());
      } else if (TYPE.matcher(cell).matches()) {
        type = i;
      } else if (!INDEX.matcher(cell).matches()) {
        label = label < 0 ? i : label;
        named = named < 0 && LABEL.matcher(cell).matches() ? i : named;
      }
    }
    label = named >= 0 ? named : label;
    sort = label < 0 ? Optional.empty() : Sort.ofColumn(cells.get(label));
    boolean tells = !metrics.isEmpty() && label >= 0 && cells.size() <= MOST_CELLS;
    width = tells ? cells.size() : 0;
  }

  private List<String> cells(String line, Pattern gap) {
    String row = line.strip();
    if (GROUPED.isIn(row)) {
      return ungrouped(row);
    }
    if (row.indexOf('|') >= 0) {
      return bare(PipedRow.cells(row));
    }
    return csv ? split(row, row.indexOf(',') >= 0 ? COMMA : "[\t;]") : List.of(gap.split(row));
  }

  /** The columns of all groups; what a group is called stands above none of them. */
  private static List<String> ungrouped(String row) {
    return Arrays.stream(GAP.split(row.replace("|", "  ")))
        .filter(cell -> SideWords.ofName(cell) == SideWords.Owner.NOBODY)
        .toList();
  }

  private static List<String> split(String row, String at) {
    return bare(Arrays.stream(row.split(at, -1)).map(String::strip).toList());
  }

  /** Without marks of emphasis and quotes. */
  private static List<String> bare(List<String> cells) {
    return cells.stream().map(cell -> cell.replaceAll("^[\"`*]+|[\"`*]+$", "")).toList();
  }

  private Optional<Figures> row(List<String> cells, int number) {
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    metrics.forEach(
        (place, metric) ->
            FigureLine.cell(cells.get(place))
                .filter(value -> isPossible(metric, value))
                .ifPresent(value -> put(values, metric, value)));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String name = cells.get(label);
    String operatorType = type < 0 ? "" : cells.get(type);
    return Optional.of(new Figures(name, operatorType, about(name), values, number));
  }

  /** Among the layers of a table may stand the outputs of the network. */
  private Sort about(String name) {
    boolean end = Sort.of(name) == Sort.OUTPUT;
    return sort.filter(head -> !(isOfLayers() && end)).orElseGet(() -> Sort.of(name));
  }

  /** Whether the head of the table says that its rows are layers or operators. */
  boolean isOfLayers() {
    return sort.isPresent() && sort.get() == Sort.LAYER;
  }

  private static boolean isPossible(Metric metric, double value) {
    boolean angle = metric == Metric.COSINE || metric == Metric.COSINE_DISTANCE;
    return !angle || Double.isNaN(value) || FigureLine.isCosine(value);
  }

  private static void put(Map<Metric, Double> values, Metric metric, double value) {
    Metric carried = metric == Metric.COSINE_DISTANCE ? Metric.COSINE : metric;
    values.putIfAbsent(carried, metric.carried(value));
  }
}
