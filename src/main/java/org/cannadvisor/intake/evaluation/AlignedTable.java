package org.cannadvisor.intake.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Results in columns that are set off by blanks, as programs print them and people note them; below
 * a head, or below a line that says what is measured.
 *
 * <pre>
 * model         runtime       top1
 * tnt.onnx      onnxruntime   81.9
 *
 * gsm8k, 1319 questions
 * gpu           95.1
 *
 * top1 on the validation set
 * - torch: 81.3
 * </pre>
 */
final class AlignedTable {

  private static final Pattern GAP = Pattern.compile("\\t+|\\s{2,}");
  private static final Pattern NUMBER = Pattern.compile("([-+]?\\d{1,6}(?:\\.\\d{1,15})?)\\s?%?");
  private static final Pattern METRIC =
      Pattern.compile(
          "(?:(?<![A-Za-z0-9_.-])|(?<=pytorch-))(?:"
              + MetricName.ANY
              + "|(?<recalled>top-?\\d+ recall)"
              + "|(?<exam>gsm-?8k|gpqa(?:[ _-]diamond)?|c?mmlu(?:-pro)?|c-?eval|humaneval|mbpp|math-?500"
              + "|aime ?\\d{0,4}|boolq|hellaswag|livecodebench|ocrbench|mmmu|textvqa))(?![A-Za-z0-9_])",
          Pattern.CASE_INSENSITIVE);

  /** What measures speed or errors of single tensors; a column of it is no result of a network. */
  private static final Sought NO_RESULT =
      Sought.of(
          "(?i)\\b(?:fps|ms|latency|time|throughput|qps|epochs?|lr|loss|steps?|thresholds?|bits|ratio|sensitivity|diff|error|abs)\\b"
              + "|耗时|时延|性能|阈值|误差");

  private static final String LAST = "(\\d{1,6}(?:\\.\\d{1,15})?)\\s?[%％]?\\s{0,4}$";
  private static final Pattern LABELLED =
      Pattern.compile(
          "^[\\s*•-]{0,12}([^\\s*•=:：|-][^=:：|]{0,60}?)\\s{0,8}(?:[:：=]|\\.{3,60})\\s{0,8}" + LAST);

  /** {@code top1 on the validation set: torch 81.3} begins a list as well. */
  private static final Pattern FIRST =
      Pattern.compile("[:：]\\s{0,4}([^\\d:：]{1,40}?)\\s{1,4}" + LAST);

  private static final int FEWEST = 2;
  private static final int MOST = 12;
  private static final int LONGEST_TITLE = 100;

  private final SourceText text;
  private final Findings findings;
  private final FigureTable table;
  private int width;
  private String metric = "";

  /** The line that says what is measured; a list may stand behind a blank line. */
  private int titled;

  AlignedTable(SourceText text, Findings findings) {
    this.text = text;
    this.findings = findings;
    this.table = new FigureTable(text, findings);
  }

  /** Whether the line belonged to a table. */
  boolean readLine(String line, int number) {
    if (line.isBlank() && titled == number - 1 && !metric.isEmpty()) {
      return false;
    }
    List<String> cells = Arrays.stream(GAP.split(line.strip(), MOST + 1)).toList();
    if (isRow(cells)) {
      return readRow(cells, number);
    }
    if (!metric.isEmpty() && readLabelled(line, number)) {
      return true;
    }
    close();
    if (isHead(cells)) {
      width = cells.size();
      table.readLine(joined(cells), number);
      return true;
    }
    metric = titleOf(line);
    titled = number;
    Matcher first = metric.isEmpty() ? FIRST.matcher("") : FIRST.matcher(line);
    if (first.find() && Roles.of(first.group(1)) != Role.UNKNOWN) {
      add(first.group(1), first.group(2), number);
    }
    return false;
  }

  /** {@code om (swin.om): 76.1} below a line that says what is measured. */
  private boolean readLabelled(String line, int number) {
    Matcher row = LABELLED.matcher(line);
    if (!row.matches() || NO_RESULT.isIn(row.group(1)) || !FigureLine.figures(line).isEmpty()) {
      return false;
    }
    add(row.group(1), row.group(2), number);
    return true;
  }

  private void add(String label, String value, int number) {
    Role role = Roles.ofColumn(label);
    findings.add(metric, Double.parseDouble(value), role, label, text.at(number));
  }

  private boolean readRow(List<String> cells, int number) {
    if (width > 0) {
      if (cells.size() == width) {
        table.readLine(joined(cells), number);
        return true;
      }
      close();
      return false;
    }
    List<String> words = cells.subList(0, cells.size() - 1);
    Matcher value = NUMBER.matcher(cells.get(cells.size() - 1));
    if (metric.isEmpty() || !value.matches() || words.stream().anyMatch(AlignedTable::isNumber)) {
      return false;
    }
    String label = String.join(" ", words);
    if (NO_RESULT.isIn(label) || !FigureLine.figures(label).isEmpty()) {
      return false;
    }
    add(label, value.group(1), number);
    return true;
  }

  private void close() {
    width = 0;
    metric = "";
    table.close();
  }

  private static boolean isRow(List<String> cells) {
    return cells.size() >= FEWEST
        && cells.size() <= MOST
        && !isNumber(cells.get(0))
        && cells.stream().anyMatch(AlignedTable::isNumber);
  }

  private static boolean isHead(List<String> cells) {
    return cells.size() >= FEWEST
        && cells.size() <= MOST
        && cells.stream().noneMatch(cell -> cell.endsWith(":") || cell.contains("="))
        && cells.stream().anyMatch(cell -> !MetricName.recognised(cell).isEmpty());
  }

  /** The metric that a line announces for what stands below it; empty where it gives a figure. */
  private static String titleOf(String line) {
    if (line.isBlank()
        || line.length() > LONGEST_TITLE
        || line.contains("|")
        || line.contains("=")) {
      return "";
    }
    Matcher named = METRIC.matcher(line);
    if (!named.find() || NO_RESULT.isIn(line) || !FigureLine.figures(line).isEmpty()) {
      return "";
    }
    if (named.group("recalled") != null) {
      return "recall";
    }
    return named.group("exam") != null ? "accuracy" : MetricName.normalised(named.group());
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  private static String joined(List<String> cells) {
    return "|" + String.join("|", cells) + "|";
  }
}
