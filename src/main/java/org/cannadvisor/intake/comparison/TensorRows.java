package org.cannadvisor.intake.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.comparison.Columns.Field;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.ComparedTensor.State;
import org.cannadvisor.model.Comparison;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FrameworkCalls;

/**
 * The rows of one table, turned into facts. Names repeat from row to row and are kept once: a table
 * may have 100,000 rows.
 */
final class TensorRows {

  private final SourceText text;
  private final int headerLine;
  private final Columns columns;
  private final Reading reading;
  private final Map<String, String> names = new HashMap<>();
  private final List<ComparedTensor> tensors = new ArrayList<>();
  private int rows;
  private int failed;
  private int nonFinite;
  private int oddRows;
  private int firstOddLine;

  TensorRows(SourceText text, int headerLine, Columns columns, Reading reading) {
    this.text = text;
    this.headerLine = headerLine;
    this.columns = columns;
    this.reading = reading;
  }

  void add(List<String> cells, int line) {
    if (cells.size() != columns.count()) {
      firstOddLine = oddRows == 0 ? line : firstOddLine;
      oddRows++;
    }
    var metrics = new Metrics(columns, cells);
    State state = metrics.state();
    failed += state == State.FAILED ? 1 : 0;
    nonFinite += metrics.isBroken() ? 1 : 0;
    tensors.add(tensor(cells, metrics, state, text.at(line)));
    rows++;
  }

  private ComparedTensor tensor(List<String> cells, Metrics metrics, State state, Evidence at) {
    var slot =
        Slot.of(name(cells, Field.OPERATOR), name(cells, Field.TENSOR), name(cells, Field.GOLDEN));
    String operator = kept(slot.operator());
    var sides = new Sides(columns, cells);
    boolean result = operator.equals("Node_Output");
    return new ComparedTensor(
        Fact.UNTIED,
        text.path(),
        rows,
        operator,
        type(cells, operator),
        name(cells, Field.GOLDEN),
        slot.tensor(),
        name(cells, Field.DTYPE),
        state,
        metrics.value(Field.COSINE),
        metrics.value(Field.MAX_ABSOLUTE),
        metrics.value(Field.RELATIVE_EUCLIDEAN),
        metrics.value(Field.KL_DIVERGENCE),
        metrics.value(Field.ROOT_MEAN_SQUARE),
        metrics.value(Field.MEAN_RELATIVE),
        metrics.value(Field.MAX_RELATIVE),
        metrics.value(Field.MEAN_ABSOLUTE),
        sides.npuScale(),
        sides.goldenScale(),
        sides.npuPeak(),
        sides.goldenPeak(),
        sides.verdict(),
        columns.cell(cells, Field.OVERFLOW).equalsIgnoreCase("YES"),
        slot.output() || result,
        result || (slot.output() && columns.cell(cells, Field.IS_OUTPUT).equalsIgnoreCase("YES")),
        name(cells, Field.FAIL_REASON),
        at);
  }

  /** A table without types names calls of the framework, which tell theirs. */
  private String type(List<String> cells, String operator) {
    return columns.has(Field.OP_TYPE)
        ? name(cells, Field.OP_TYPE)
        : kept(FrameworkCalls.type(operator));
  }

  private String name(List<String> cells, Field field) {
    return kept(columns.cell(cells, field));
  }

  private String kept(String cell) {
    String known = names.putIfAbsent(cell, cell);
    return known == null ? cell : known;
  }

  /** The facts about the rows, once all have been added. */
  void giveRows() {
    List<ComparedTensor> telling = TellingRows.of(tensors);
    telling.forEach(reading::add);
    if (telling.size() > TellingRows.MOST) {
      reading.problem(
          text.at(headerLine),
          "比对结果表有 " + rows + " 行，只采用了其中 " + telling.size() + " 行，中间的异常行未全部采用。请只比对首个异常之前的部分。",
          "The comparison table has "
              + rows
              + " rows, only "
              + telling.size()
              + " were used: rows in the middle that differ were left out. Maybe compare a part"
              + " of the network.");
    }
  }

  /** The fact about the table as a whole, and what was odd about its rows. */
  void finish() {
    Evidence header = text.at(headerLine);
    giveRows();
    reading.add(new Comparison(Fact.UNTIED, text.path(), rows, failed, nonFinite, header));
    if (oddRows > 0) {
      reading.problem(
          text.at(firstOddLine),
          "有 " + oddRows + " 行的列数与表头（" + columns.count() + " 列）不同，从此行开始；缺少的列按未给出处理。",
          oddRows
              + " rows, this one first, have another number of cells than the header ("
              + columns.count()
              + "); cells that are absent count as not given.");
    }
    if (rows == 0) {
      reading.problem(header, "比对结果表没有数据行。", "The comparison table has a header but no rows.");
    }
  }
}
