package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.model.Evaluation.Role;

/**
 * The figures of a table that names both sides, in its columns or in its rows. Whatever the metric
 * is called, two figures of one row or of one column are a pair where they are of a quality; but
 * rows of two different models are none.
 *
 * <pre>
 * | 指标       | 标杆(caffe) | 小站(om) |
 * | 首位命中率 | 99.2%       | 90.6%    |
 * </pre>
 */
final class SidedGrid {

  private static final Sought GAP =
      Sought.of("(?i)\\b(?:diff\\w*|delta|gap|drop|loss)\\b|差值?$|差距|下降|变化|^Δ");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)^(?:all|overall|total|mean|avg|average|macro|micro|m(?:AP|IoU|Acc)|平均|均值|总体|整体|全部|合计|总计|综合).{0,20}");
  private static final Sought TOLD_BY_OTHERS =
      Sought.of("(?i)\\b(?:papers?|official|readme|released?)\\b|论文|官方|官网");
  private static final Pattern METRIC_HEAD =
      Pattern.compile("(?i)metrics?(?:[ _]name)?|tag|(?:评价|评测|精度)?指标|评测项|评估项|项目");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)(?:对比|比对|待测|被测|测试|当前|本次|实测)(?:值|结果|侧|组)?|current|tested|this run|measured|candidate");

  private static final Sought SENTENCE = Sought.of("[，。：；:;]|^\\s*[-*] ");
  private static final Pattern TASK =
      Pattern.compile(
          "(?i)\\b(?:task|iou ?type|dataset|subset|split)\\s?[:=]\\s?([\\w.-]{1,40})\\s{0,8}$");

  private static final int SHORT = 24;
  private static final Pattern MODEL_HEAD =
      Pattern.compile("(?i)(?:model|method|network|net|backbone|algorithm|模型|网络|方法|算法).{0,8}");

  /** One figure of one side. */
  record Told(
      String metric, String part, double value, Role role, String words, int line, boolean prose) {

    /** The same, of no part of the data. */
    Told whole() {
      return new Told(metric, "", value, role, words, line, prose);
    }

    /** The same, its metric called after its part. */
    Told named() {
      return new Told(
          part.isEmpty() ? metric : metric + " of " + part, part, value, role, words, line, prose);
    }
  }

  private final Grid grid;

  /** Whose figures the section is in which the table stands; a column or row may say otherwise. */
  private final Role around;

  private final List<Told> told = new ArrayList<>();
  private boolean whole;

  /** The first cell of a row above, where that of this row is left empty. */
  private String above = "";

  private final Set<Integer> mixed = new HashSet<>();

  private SidedGrid(Grid grid, Role around) {
    this.grid = grid;
    this.around = around;
  }

  /** Reads a table; {@code around} is of the section in which it stands. */
  static SidedGrid of(Grid grid, Role around) {
    var sided = new SidedGrid(grid, around);
    sided.read();
    return sided;
  }

  List<Told> told() {
    return told;
  }

  /** Lines of a table in which different models stand on the two sides: nothing is to be paired. */
  Set<Integer> mixed() {
    return mixed;
  }

  /** Whether all of it is of the side around it: the other one stands in another table. */
  boolean isWhole() {
    return whole;
  }

  private void read() {
    List<Role> columns = grid.head().stream().map(Sides::ofJoined).toList();
    if (columns.contains(Role.REFERENCE) && !columns.contains(Role.NPU)) {
      columns = withCompared(columns);
    }
    if (columns.contains(Role.NPU) && columns.contains(Role.REFERENCE)) {
      readColumns(columns);
      return;
    }
    Map<Grid.Row, Role> sides = new LinkedHashMap<>();
    grid.rows().stream()
        .filter(row -> !GAP.isIn(row.label()))
        .forEach(row -> sides.put(row, side(row)));
    if (sides.containsValue(Role.NPU) && sides.containsValue(Role.REFERENCE)) {
      readRows(sides);
    } else if (around != Role.UNKNOWN) {
      readSection();
    }
  }

  // ---- sides in the columns

  /** {@code 标杆 | 对比}: beside a reference the column of what is tested is the other side. */
  private List<Role> withCompared(List<Role> columns) {
    var roles = new ArrayList<Role>();
    for (int i = 0; i < columns.size(); i++) {
      boolean compared = COMPARED.matcher(grid.head().get(i)).matches();
      roles.add(compared ? Role.NPU : columns.get(i));
    }
    return roles;
  }

  private void readColumns(List<Role> columns) {
    boolean knows =
        grid.rows().stream().anyMatch(row -> !MetricName.recognised(row.label()).isEmpty());
    List<Grid.Row> rows = wholes(grid.rows());
    for (Grid.Row row : rows) {
      String label = row.label();
      for (int i = 0; i < columns.size(); i++) {
        Role role = columns.get(i);
        Optional<Double> value =
            role == Role.UNKNOWN || GAP.isIn(grid.head().get(i))
                ? Optional.empty()
                : Quantity.of(row.cell(i));
        if (value.isEmpty()) {
          continue;
        }
        String head = Sides.without(grid.head().get(i));
        String named = rowMetric(row);
        Optional<String> metric =
            named.isEmpty() || named.equals(label)
                ? metricOfRow(label, head, knows)
                : Optional.of(QualityName.normalised(named));
        if (metric.isPresent()) {
          boolean byRow = !QualityName.normalised(label).equals(metric.get());
          add(
              metric.get(),
              byRow ? label : "",
              value.get(),
              role,
              label + " " + grid.head().get(i),
              row.line());
        }
      }
    }
  }

  /** What a row gives: its label, else what the columns or the title say is measured. */
  private Optional<String> metricOfRow(String label, String head, boolean knows) {
    if (QualityName.isOther(label) || QualityName.isOther(head)) {
      return Optional.empty();
    }
    if (!MetricName.recognised(label).isEmpty()) {
      return Optional.of(MetricName.recognised(label));
    }
    Optional<String> ofHead = named(head);
    if (ofHead.isPresent()) {
      return ofHead;
    }
    if (QualityName.tells(label)) {
      return Optional.of(QualityName.normalised(label));
    }
    return knows ? Optional.empty() : named(grid.title());
  }

  /** Of rows for parts of the data and one for the whole, the latter. */
  private static List<Grid.Row> wholes(List<Grid.Row> rows) {
    List<Grid.Row> whole =
        rows.stream().filter(row -> WHOLE.matcher(row.label()).matches()).toList();
    return whole.isEmpty()
        ? rows
        : rows.stream()
            .filter(row -> whole.contains(row) || QualityName.tells(row.label()))
            .toList();
  }

  // ---- sides in the rows

  private void readRows(Map<Grid.Row, Role> sides) {
    dropWhatOthersTell(sides);
    boolean headed = grid.head().stream().anyMatch(head -> MODEL_HEAD.matcher(head).matches());
    var models = new LinkedHashMap<Grid.Row, Set<String>>();
    sides.keySet().forEach(row -> models.put(row, models(row)));
    boolean several =
        ModelNames.isSeveral(
            sides.keySet().stream()
                .filter(row -> headed || sides.get(row) == Role.REFERENCE)
                .map(models::get)
                .toList());
    for (Map.Entry<Grid.Row, Role> one : sides.entrySet()) {
      Grid.Row row = one.getKey();
      if (one.getValue() == Role.UNKNOWN) {
        continue;
      }
      String model = "";
      if (several) {
        Optional<String> shared = shared(row, sides, models);
        if (shared.isEmpty()) {
          mixed.add(row.line());
          continue;
        }
        model = shared.get();
      }
      readCells(row, one.getValue(), model);
    }
  }

  /** Where somebody measured the original himself, that is what his chip has to reach. */
  private static void dropWhatOthersTell(Map<Grid.Row, Role> sides) {
    List<Grid.Row> references =
        sides.keySet().stream().filter(row -> sides.get(row) == Role.REFERENCE).toList();
    List<Grid.Row> others =
        references.stream().filter(row -> TOLD_BY_OTHERS.isIn(row.label())).toList();
    if (others.size() < references.size()) {
      others.forEach(sides::remove);
    }
  }

  /** The model that this row has in common with one of the other side. */
  private static Optional<String> shared(
      Grid.Row row, Map<Grid.Row, Role> sides, Map<Grid.Row, Set<String>> models) {
    Set<String> mine = models.getOrDefault(row, Set.of());
    for (Map.Entry<Grid.Row, Role> other : sides.entrySet()) {
      if (other.getValue() == Role.UNKNOWN || other.getValue() == sides.get(row)) {
        continue;
      }
      Set<String> theirs = models.getOrDefault(other.getKey(), Set.of());
      if (ModelNames.areAlike(mine, theirs)) {
        return Optional.of(mine.stream().filter(theirs::contains).findFirst().orElse(""));
      }
    }
    return Optional.empty();
  }

  /** The names of models in the cells of a row, without what tells the side or the precision. */
  private Set<String> models(Grid.Row row) {
    var names = new HashSet<String>();
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cell(i).replaceAll("[(（][^()（）]{0,60}[)）]", " ");
      if (Quantity.of(cell).isEmpty() && !isMetrics(i)) {
        boolean headed = i < grid.head().size() && MODEL_HEAD.matcher(grid.head().get(i)).matches();
        names.addAll(ModelNames.in(cell, headed));
      }
    }
    return names;
  }

  private void readCells(Grid.Row row, Role role, String model) {
    boolean knows = grid.head().stream().anyMatch(QualityName::isKnown);
    String named = rowMetric(row);
    for (int i = 0; i < grid.head().size(); i++) {
      String head = grid.head().get(i);
      Optional<Double> value = Quantity.of(row.cell(i));
      if (value.isEmpty() || QualityName.isOther(head) || GAP.isIn(head)) {
        continue;
      }
      Optional<String> metric = metricOfColumn(head, named, knows);
      if (metric.isPresent()) {
        String words = words(row) + " " + head;
        add(
            metric.get() + (model.isEmpty() ? "" : " of " + model),
            part(row, named),
            value.get(),
            role,
            words,
            row.line());
      }
    }
  }

  private Optional<String> metricOfColumn(String head, String named, boolean knows) {
    if (!named.isEmpty() && QualityName.isResult(head)) {
      return QualityName.isOther(named)
          ? Optional.empty()
          : Optional.of(QualityName.normalised(named));
    }
    if (QualityName.tells(head)) {
      return Optional.of(QualityName.normalised(head));
    }
    return knows || head.isEmpty() || !named.isEmpty()
        ? Optional.empty()
        : named(grid.title()).map(metric -> metric + " " + head.toLowerCase(Locale.ROOT));
  }

  /** The cell below "metric", or one that is a metric's name. */
  private String rowMetric(Grid.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (isMetrics(i) && Quantity.of(row.cell(i)).isEmpty()) {
        return row.cell(i).replaceFirst("^[\\w.-]{1,40}/(?=[\\w@.-]{1,40}$)", "");
      }
    }
    return "";
  }

  /** Whether a column holds the names of metrics. */
  private boolean isMetrics(int column) {
    return column < grid.head().size() && METRIC_HEAD.matcher(grid.head().get(column)).matches();
  }

  // ---- a side for the whole table

  private void readSection() {
    whole = true;
    String open = "";
    for (Grid.Row row : wholes(grid.rows())) {
      open = row.cell(0).isEmpty() ? open : row.cell(0);
      above = row.cell(0).isEmpty() ? open + " " : "";
      readCells(row, around, "");
    }
  }

  /** What tells a row from others of the same side. */
  private String part(Grid.Row row, String named) {
    if (!whole) {
      return "";
    }
    Matcher task = TASK.matcher(grid.title());
    String of = task.find() ? task.group(1) + " " : "";
    return (of + above + words(row)).replace(named, "").strip();
  }

  private static String words(Grid.Row row) {
    var words = new StringBuilder();
    row.cells().stream()
        .filter(cell -> Quantity.of(cell).isEmpty())
        .forEach(cell -> words.append(' ').append(cell));
    return words.toString().strip();
  }

  private Role side(Grid.Row row) {
    String first = row.label();
    Role role = Sides.ofJoined(first);
    for (int i = 0; i < row.cells().size() && role == Role.UNKNOWN; i++) {
      String cell = row.cell(i);
      role = Quantity.of(cell).isPresent() || cell.equals(first) ? role : Sides.ofJoined(cell);
    }
    return role;
  }

  /** The metric that a head or a title names somewhere. */
  private static Optional<String> named(String said) {
    String words = MetricName.bracketed(said);
    Matcher known = MetricName.WORD.matcher(words);
    if (known.find()) {
      String own = QualityName.normalised(ModelNames.withoutPrecision(words));
      return Optional.of(
          !MetricName.SPELT.contains(own)
                  && words.length() <= SHORT
                  && !own.isEmpty()
                  && !SENTENCE.isIn(words)
              ? own
              : MetricName.normalised(known.group()));
    }
    Optional<String> token = words.length() > SHORT ? QualityName.tokenIn(words) : Optional.empty();
    return token.isPresent()
        ? token
        : words.length() <= SHORT && QualityName.tells(words) && !QualityName.isOther(words)
            ? Optional.of(QualityName.normalised(words))
            : Optional.empty();
  }

  private void add(String metric, String part, double value, Role role, String words, int line) {
    told.add(new Told(metric, part, value, role, words, line, false));
  }
}
