package org.cannadvisor.intake.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.PartlyFilled;

/**
 * Reads sweeps over how much of a captured graph, a gear or a bucket is in use:
 *
 * <pre>
 * config,tokens_per_step,graph_size,answers,different
 * full graph,16,16,160,3
 * full graph,24,32,160,66
 * </pre>
 */
public final class PartlyFilledReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;
  private static final int MOST_ROWS = 2000;

  private static final double CLEARLY = 0.2;
  private static final double HARDLY = 0.1;

  /** So many times as often wrong as with a full size. */
  private static final double TIMES = 4;

  private static final int FEWEST = 2;

  private static final Pattern FILE = Pattern.compile(".*\\.(?:csv|md|txt|log)");
  private static final Pattern USED =
      Pattern.compile(
          "(?i)(?:num[_ ])?(?:tokens?(?:[_ ]per[_ ]step)?|batch(?:[_ ]size)?|used|real[_"
              + " ]\\w{2,10}|actual[_ ]\\w{2,10}|valid[_ ]\\w{2,10}|running(?:[_"
              + " ]req\\w{0,6})?|req(?:uest)?s)");
  private static final Pattern SIZE =
      Pattern.compile(
          "(?i)(?:(?:acl|cuda)?graph|captured?|padded|bucket|gear|compiled)(?:[_ ](?:batch[_"
              + " ])?(?:size|to|tokens|batch|shape))?");
  private static final Pattern WRONG =
      Pattern.compile(
          "(?i)(?:num[_"
              + " ])?(?:different|diff|wrong|broken|bad|mismatch(?:ed|es)?|corrupt(?:ed)?|errors?)(?:[_"
              + " ]\\w{2,12}){0,3}");
  private static final Pattern TOTAL =
      Pattern.compile("(?i)(?:num[_ ])?(?:answers|total|results|outputs|samples|prompts|n|count)");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return FILE.matcher(text.name()).matches()
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    Optional<Head> head = Optional.empty();
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    int limit = Math.min(text.lines().size(), MOST_ROWS);
    for (int i = 1; i <= limit; i++) {
      List<String> cells = cells(text.lines().get(i - 1));
      if (head.isEmpty()) {
        head = Head.of(cells);
      } else {
        int number = i;
        head.flatMap(known -> known.row(cells, text.at(number)))
            .ifPresent(row -> groups.computeIfAbsent(row.group(), k -> new ArrayList<>()).add(row));
      }
    }
    groups.values().stream()
        .flatMap(rows -> said(rows).stream())
        .findFirst()
        .ifPresent(reading::add);
    return reading;
  }

  private static List<String> cells(String line) {
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    return line.strip().startsWith("|")
        ? PipedRow.cells(line)
        : List.of(line.strip().split("\\s?,\\s?", -1));
  }

  /** Wrong wherever the size is partly filled, right wherever it is full. */
  private static Optional<PartlyFilled> said(List<Row> rows) {
    List<Row> partly = rows.stream().filter(row -> row.used() < row.size()).toList();
    List<Row> full = rows.stream().filter(row -> row.used() == row.size()).toList();
    if (partly.size() < FEWEST || full.isEmpty()) {
      return Optional.empty();
    }
    double least = partly.stream().mapToDouble(Row::wrong).min().orElse(0);
    double most = full.stream().mapToDouble(Row::wrong).max().orElse(1);
    Row worst = partly.stream().max(Comparator.comparingDouble(Row::wrong)).orElseThrow();
    return least >= CLEARLY && most <= HARDLY && least >= most * TIMES
        ? Optional.of(
            new PartlyFilled(
                Fact.UNTIED,
                worst.group(),
                worst.used(),
                worst.size(),
                worst.wrong(),
                full.get(0).at(),
                worst.at()))
        : Optional.empty();
  }

  private record Row(String group, int used, int size, double wrong, Evidence at) {}

  /** Where the columns stand; the first of them tells the configuration where it is no number. */
  private record Head(int columns, int used, int size, int wrong, int total) {

    static Optional<Head> of(List<String> cells) {
      var head =
          new Head(
              cells.size(),
              place(cells, USED),
              place(cells, SIZE),
              place(cells, WRONG),
              place(cells, TOTAL));
      return head.used >= 0 && head.size >= 0 && head.wrong >= 0 && head.total >= 0
          ? Optional.of(head)
          : Optional.empty();
    }

    private static int place(List<String> cells, Pattern name) {
      for (int i = 0; i < cells.size(); i++) {
        if (name.matcher(cells.get(i)).matches()) {
          return i;
        }
      }
      return -1;
    }

    Optional<Row> row(List<String> cells, Evidence at) {
      boolean numbers =
          cells.size() == columns
              && List.of(used, size, wrong, total).stream()
                  .allMatch(column -> WHOLE.matcher(cells.get(column)).matches());
      if (!numbers || number(cells, total) == 0) {
        return Optional.empty();
      }
      String first = cells.get(0);
      String group = WHOLE.matcher(first).matches() ? "" : first;
      double share = (double) number(cells, wrong) / number(cells, total);
      return Optional.of(new Row(group, number(cells, used), number(cells, size), share, at));
    }

    private static int number(List<String> cells, int column) {
      return Integer.parseInt(cells.get(column));
    }
  }
}
