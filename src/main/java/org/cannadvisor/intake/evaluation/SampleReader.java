package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.BatchFigure;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.SampleCount;

/**
 * Reads in tables of results over how many samples a figure was measured, and with which batch.
 *
 * <pre>
 * | run      | top1  | images |        | batch | top1 of the om |
 * | om, bs 8 | 61.90 | 20     |        | 16    | 4.31           |
 * </pre>
 */
public final class SampleReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 1000;

  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?:number of |num(?:ber)? )?(?:pictures|images|samples|clips|sentences|questions)|图片数量?|样本数量?|数据量");
  private static final Pattern BATCH = Pattern.compile("(?i)batch(?:[ _-]?size)?|bs");
  private static final Pattern BATCH_IN_ROW =
      Pattern.compile("(?i)(?:\\bbs|\\bbatch(?:[ _-]?size)?)\\s?[=:]?\\s?(\\d{1,3})\\b");
  private static final Sought METRIC = Sought.anyCase("(?:" + MetricName.ANY + ")");
  private static final Sought RIGHT = Sought.of("(?i)\\bright\\b|\\bcorrect\\b|正确率|准确率");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,8})?)\\s?%?");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.content().length() <= LONGEST
        && (text.name().endsWith(".md") || text.name().endsWith(".txt"))
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    List<String> header = List.of();
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (!line.strip().startsWith("|") || line.length() > LONGEST_LINE) {
        header = List.of();
        continue;
      }
      List<String> cells = PipedRow.cells(line);
      if (header.isEmpty()) {
        header = cells;
      } else {
        row(header, cells, text.at(number), reading);
      }
    }
    return reading;
  }

  private static void row(List<String> header, List<String> row, Evidence at, Reading reading) {
    Role role = Roles.of(row.get(0));
    boolean figured = false;
    for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
      Matcher number = NUMBER.matcher(row.get(i));
      if (number.matches()) {
        String head = header.get(i);
        double value = Double.parseDouble(number.group(1));
        if (COUNT.matcher(head).matches() && role != Role.UNKNOWN) {
          reading.add(new SampleCount(Fact.UNTIED, role, Math.round(value), at));
        } else if (!figured && measures(head, row.get(0))) {
          figured = true;
          figure(header, row, i, value, at, reading);
        }
      }
    }
  }

  private static boolean measures(String head, String words) {
    return METRIC.isIn(head)
        || RIGHT.isIn(head)
        || (Roles.of(words) != Role.UNKNOWN && head.isEmpty());
  }

  /** The figure belongs to a batch that its row names, in a cell of its own or among its words. */
  private static void figure(
      List<String> header,
      List<String> row,
      int at,
      double value,
      Evidence place,
      Reading reading) {
    int batch = batch(header, row);
    String name = MetricName.normalised(metric(header.get(at)));
    if (batch > 0 && Roles.of(String.join(" ", row)) != Role.REFERENCE) {
      reading.add(
          new BatchFigure(Fact.UNTIED, batch, value, MetricName.isLowerBetter(name), place));
    }
  }

  private static String metric(String head) {
    Matcher metric = METRIC.in(head);
    return metric.find() ? metric.group() : "";
  }

  /** The batch of a row; 0 where it names none. */
  private static int batch(List<String> header, List<String> row) {
    for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
      if (BATCH.matcher(header.get(i)).matches() && row.get(i).matches("\\d{1,3}")) {
        return Integer.parseInt(row.get(i));
      }
    }
    Matcher named = BATCH_IN_ROW.matcher(row.get(0));
    return named.find() ? Integer.parseInt(named.group(1)) : 0;
  }
}
