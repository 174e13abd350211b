package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.pack.TablePlaces.Cell;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.ChipPattern;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;

/** Reads one row of a decision table; a cell that is wrong loses the row and no other. */
final class TableRowReader {

  private static final int LONGEST_NAME = 200;
  private static final int FEW = 12;
  private static final Text RECOMMENDATION = new Text("建议", "recommendation");
  private static final Text KIND = new Text("论证方向", "kind of argument");
  private static final Text WEIGHT = new Text("权重", "weight");
  private static final Text CHIP = new Text("芯片", "chip");
  private static final List<String> KINDS = List.of("for", "against", "rules-out");

  /** What an operator's mere presence says is never certain. */
  private static final List<String> WEIGHTS = List.of("strong", "moderate", "weak");

  private final TablePlaces places;
  private final Map<TableColumn, Integer> columns;
  private final Collection<String> ids;
  private final int row;
  private final int line;
  private boolean isGood = true;

  TableRowReader(
      TablePlaces places,
      Map<TableColumn, Integer> columns,
      Collection<String> ids,
      int row,
      int line) {
    this.places = places;
    this.columns = columns;
    this.ids = ids;
    this.row = row;
    this.line = line;
  }

  /** The row; empty, with complaints, where something in it is wrong. */
  Optional<TableRow> read(List<TableCell> cells) {
    var words = new TableWords(cells, columns, this);
    String about = words.required(TableColumn.ID);
    if (!about.isEmpty() && !ids.contains(about)) {
      unknown(TableColumn.ID, RECOMMENDATION, about, ids);
    }
    List<ChipPattern> chips = words.several(TableColumn.CHIP, this::chip);
    CannRange cann = range(words.of(TableColumn.CANN));
    List<String> operators = words.several(TableColumn.OPERATOR, this::operator);
    List<String> passes = words.several(TableColumn.PASS, this::pass);
    Argument.Kind kind = kind(words.of(TableColumn.ARGUE));
    Weight weight = weight(words.of(TableColumn.WEIGHT));
    Text says = says(words);
    String source = words.required(TableColumn.SOURCE);
    expectCondition(words);
    Evidence at = places.at(cell(telling(words)), words.conditions());
    return isGood
        ? Optional.of(
            new TableRow(about, chips, cann, operators, passes, kind, weight, says, source, at))
        : Optional.empty();
  }

  private Optional<ChipPattern> chip(String word) {
    Optional<ChipPattern> chip = ChipPattern.of(word);
    if (chip.isEmpty()) {
      var known = new ArrayList<>(ChipPattern.known());
      ChipPattern.known().forEach(label -> known.add(label + "*"));
      unknown(TableColumn.CHIP, CHIP, word, known);
    }
    return chip;
  }

  private CannRange range(String word) {
    Optional<CannRange> range = word.isEmpty() ? Optional.of(CannRange.ANY) : CannRange.of(word);
    if (range.isEmpty()) {
      wrong(
          TableColumn.CANN,
          "应为版本范围，如 7.0-7.3、8.0.RC2、<8.1（从小到大），实际为 " + word + "。",
          "Expected versions such as 7.0-7.3, 8.0.RC2 or <8.1, the lower first; found "
              + word
              + ".");
    }
    return range.orElse(CannRange.ANY);
  }

  private Optional<String> operator(String word) {
    return name(
        TableColumn.OPERATOR, word, "算子类型，如 GridSample", "an operator type, such as GridSample");
  }

  private Optional<String> pass(String word) {
    return name(
        TableColumn.PASS, word, "融合规则名，如 ConvBatchnormFusionPass", "the name of a fusion pass");
  }

  private Optional<String> name(TableColumn column, String word, String zh, String en) {
    if (word.matches("[A-Za-z_][\\w.:-]{0," + LONGEST_NAME + "}")) {
      return Optional.of(word);
    }
    wrong(
        column,
        "应为" + zh + "，实际为 " + cut(word) + "。",
        "Expected " + en + "; found " + cut(word) + ".");
    return Optional.empty();
  }

  private Argument.Kind kind(String word) {
    if (!word.isEmpty() && !KINDS.contains(word)) {
      unknown(TableColumn.ARGUE, KIND, word, KINDS);
    }
    return switch (word) {
      case "against" -> Argument.Kind.AGAINST;
      case "rules-out" -> Argument.Kind.RULES_OUT;
      default -> Argument.Kind.FOR;
    };
  }

  private Weight weight(String word) {
    if (!word.isEmpty() && !WEIGHTS.contains(word)) {
      unknown(TableColumn.WEIGHT, WEIGHT, word, WEIGHTS);
    }
    return switch (word) {
      case "strong" -> Weight.STRONG;
      case "weak" -> Weight.WEAK;
      default -> Weight.MODERATE;
    };
  }

  private Text says(TableWords words) {
    String zh = words.of(TableColumn.ZH);
    String en = words.of(TableColumn.EN);
    if (isGood && zh.isEmpty() != en.isEmpty()) {
      wrong(
          zh.isEmpty() ? TableColumn.ZH : TableColumn.EN,
          "缺少这种语言的说明：报告有中英两种语言，请两种都写，或都留空。",
          "This language is missing: reports exist in both, so write both or none.");
    }
    return new Text(zh, en);
  }

  /** A row without any condition would argue about every model. */
  private void expectCondition(TableWords words) {
    if (isGood && words.conditions().isEmpty()) {
      wrong(
          TableColumn.ID,
          "chip、cann、operator、pass 全空：此行会对所有模型生效，请至少填一项。",
          "chip, cann, operator and pass are all empty, so this row would hold for every model."
              + " Fill one of them.");
    }
  }

  private static TableColumn telling(TableWords words) {
    return Stream.of(TableColumn.OPERATOR, TableColumn.PASS, TableColumn.CHIP, TableColumn.CANN)
        .filter(column -> !words.of(column).isEmpty())
        .findFirst()
        .orElse(TableColumn.ID);
  }

  private Cell cell(TableColumn column) {
    return new Cell(row, line, columns.getOrDefault(column, 0));
  }

  private void unknown(TableColumn column, Text what, String word, Collection<String> known) {
    isGood = false;
    places.unknown(cell(column), what, cut(word), known, FEW);
  }

  /** Whether nothing is wrong with the row so far. */
  boolean isGood() {
    return isGood;
  }

  /** Complains of a cell, for which the row is lost. */
  void wrong(TableColumn column, String zh, String en) {
    isGood = false;
    places.complain(cell(column), zh, en);
  }

  private static String cut(String word) {
    return word.length() > 60 ? word.substring(0, 60) + "…" : word;
  }
}
