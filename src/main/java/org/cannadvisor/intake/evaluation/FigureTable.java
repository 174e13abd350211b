package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;

/**
 * A Markdown table of results. The metric is named by the column, by the row, or in the cell
 * ({@code top1:77.3%}); whose figure it is by the column or by the row.
 */
final class FigureTable {

  private static final Pattern RULER = Pattern.compile("[\\s:|-]*-[\\s:|-]*");
  private static final Pattern NUMBER =
      Pattern.compile("\\**\\s?([-+]?\\d{1,6}(?:\\.\\d{1,15})?)\\s?%?\\s?\\**");
  private static final Sought NO_RESULT =
      Sought.anyCase(
          "fps|性能|时延|耗时|latency|\\btime\\b|throughput|batch|\\bbs\\b|size|param|参数|flops|误差|diff"
              + "|gap|loss\\b|下降|thresh|阈值|目标|epoch|ratio|drop|\\blr\\b|要求|标准|standard");
  private static final Sought RESULT = Sought.anyCase("value|result|score|结果|数值|值|精度|accuracy|acc");

  private static final int MOST_COLUMNS = 30;

  private final SourceText text;
  private final Findings findings;
  private List<String> header = List.of();
  private Optional<String> wordsOfRow = Optional.empty();

  /** Whether a row of this table was of the framework. */
  private boolean reference;

  FigureTable(SourceText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  boolean isOpen() {
    return !header.isEmpty();
  }

  void close() {
    header = List.of();
    reference = false;
  }

  void readLine(String line, int number) {
    if (header.isEmpty()) {
      header = cells(line);
    } else if (!RULER.matcher(line).matches()) {
      List<String> row = cells(line);
      wordsOfRow = Optional.empty();
      for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
        readCell(row, i, number);
      }
    }
  }

  private void readCell(List<String> row, int column, int line) {
    String head = header.get(column);
    String cell = row.get(column);
    if (cell.isEmpty() || NO_RESULT.isIn(head)) {
      return;
    }
    List<FigureLine.Figure> inside = FigureLine.figures(cell);
    for (FigureLine.Figure figure : inside) {
      add(figure.metric(), figure.value(), row, head, line);
    }
    Matcher number = NUMBER.matcher(cell);
    if (inside.isEmpty() && number.matches()) {
      String metric = metric(row, column, head);
      if (!metric.isEmpty()) {
        add(metric, Double.parseDouble(number.group(1)), row, head, line);
      }
    }
  }

  private String metric(List<String> row, int column, String head) {
    Matcher named = MetricName.WORD.matcher(MetricName.bracketed(head));
    if (named.find() && !onlyAccuracyOfNamedRow(named, row)) {
      String metric = known(named);
      return isOfParts(metric) ? head.strip().toLowerCase(Locale.ROOT) : metric;
    }
    boolean saysWhose = Roles.ofColumn(head) != Role.UNKNOWN;
    if (column > 0 && (saysWhose || RESULT.isIn(head))) {
      return rowMetric(row, column);
    }
    return "";
  }

  /** {@code 白天AP50 | 夜间AP50}: columns for parts of the data, none of them for one side. */
  private boolean isOfParts(String metric) {
    List<String> columns =
        header.stream()
            .filter(
                head -> {
                  Matcher named = MetricName.WORD.matcher(MetricName.bracketed(head));
                  return named.find() && known(named).equals(metric);
                })
            .toList();
    return columns.stream().distinct().count() > 1
        && columns.stream().allMatch(head -> Roles.ofColumn(head) == Role.UNKNOWN);
  }

  /** The column says "accuracy" where the row says which: {@code | top1 | 76.1 |}. */
  private static boolean onlyAccuracyOfNamedRow(Matcher named, List<String> row) {
    return named.group("accuracy") != null && !rowMetric(row, row.size()).isEmpty();
  }

  private static String rowMetric(List<String> row, int before) {
    for (int i = 0; i < Math.min(before, row.size()); i++) {
      String metric = MetricName.recognised(row.get(i));
      if (!metric.isEmpty()) {
        return metric;
      }
    }
    return "";
  }

  private static String known(Matcher named) {
    for (String name : MetricName.known()) {
      if (named.group(name) != null) {
        return name;
      }
    }
    return "";
  }

  /** Words for what a program runs on, whichever chip that is. */
  private static final Sought DEPLOYED =
      Sought.of(
          "(?i)(?<![a-z])(?:cards?|boards?|box|devices?|deploy\\w*|edge|ours?)(?![a-z])|[板卡盒]|端侧|设备|线上|部署");

  private void add(String metric, double value, List<String> row, String head, int line) {
    String words = wordsOfRow.orElseGet(() -> words(row));
    wordsOfRow = Optional.of(words);
    Role told = Roles.or(Roles.ofColumn(head), Roles.of(words));
    Role role = Roles.or(Roles.or(told, Roles.ofFile(text.name())), besideReference(words));
    reference |= role == Role.REFERENCE;
    findings.add(metric, value, role, words + " " + head, text.at(line));
  }

  /** Below a row of the framework, what a card or board gives is what is compared with it. */
  private Role besideReference(String words) {
    return reference && DEPLOYED.isIn(words) ? Role.NPU : Role.UNKNOWN;
  }

  /** The cells that are no figures and name no metric: what the row is about. */
  private static String words(List<String> row) {
    return row.stream()
        .filter(cell -> !NUMBER.matcher(cell).matches())
        .filter(cell -> FigureLine.figures(cell).isEmpty())
        .filter(cell -> MetricName.recognised(cell).isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static List<String> cells(String line) {
    return PipedRow.cells(line).stream().limit(MOST_COLUMNS).toList();
  }
}
