package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.ChipPattern;
import org.cannadvisor.model.CodedOperator;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FusionResult;
import org.cannadvisor.model.TableAdvice;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;
import org.junit.jupiter.api.Test;

/** Which rows of decision tables fit a model. */
final class TableAdvicesTest {

  private static final Fact SAMPLED = operator("m", "GridSample", 8);
  private static final Fact CHIP =
      new Chip("m", "Ascend310P3", ChipFamily.ASCEND310P, at("convert.sh", 2));
  private static final Fact CANN = new Cann("m", "7.1", at("advisor.yaml", 1));
  private static final TableRow ROW = row("Ascend310P*", "7.0-7.3", "GridSample", "", Kind.FOR, 2);

  @Test
  void everyConditionMustBeMet() {
    TableAdvice advice = only(List.of(CHIP, CANN, SAMPLED), ROW);

    assertTrue(advice.known());
    assertEquals(Weight.STRONG, advice.weight());
    assertEquals(
        List.of("head.py", "convert.sh", "advisor.yaml", "ours/tables/ops.csv"),
        advice.places().stream().map(Evidence::file).toList());
    assertNone(List.of(CHIP, CANN), ROW);
    assertNone(List.of(CHIP, new Cann("m", "7.4", at("a", 1)), SAMPLED), ROW);
    var other = new Chip("m", "Ascend910B1", ChipFamily.ASCEND910B, at("convert.sh", 2));
    assertNone(List.of(other, CANN, SAMPLED), ROW);
    assertNone(List.of(CHIP, CANN, operator("n", "GridSample", 8)), ROW);
  }

  @Test
  void anUnknownChipOrVersionMakesItAHint() {
    for (List<Fact> facts :
        List.of(List.of(CANN, SAMPLED), List.of(CHIP, SAMPLED), List.of(SAMPLED))) {
      TableAdvice advice = only(facts, ROW);
      assertFalse(advice.known());
      assertEquals(Weight.WEAK, advice.weight());
    }
    assertNone(List.of(CANN, SAMPLED), row("Ascend310P*", "", "GridSample", "", Kind.RULES_OUT, 2));
  }

  @Test
  void aPassMustHaveTakenEffect() {
    TableRow row = row("", "", "", "SomePass", Kind.FOR, 2);

    assertEquals("SomePass", only(List.of(result(3)), row).pass());
    assertNone(List.of(result(0)), row);
    assertNone(List.of(result(3)), row("", "", "GridSample", "SomePass", Kind.FOR, 2));
  }

  @Test
  void chipAndVersionAloneAreEnough() {
    TableAdvice advice = only(List.of(CHIP), row("Ascend310P", "", "", "", Kind.FOR, 2));

    assertEquals("convert.sh", advice.at().file());
    assertNone(List.of(CANN), row("Ascend310P", "", "", "", Kind.FOR, 2));
  }

  @Test
  void ofManyRowsTheWeightiestSpeak() {
    List<TableRow> rows =
        IntStream.range(0, 10_000)
            .mapToObj(i -> row("Ascend310P*", "", "GridSample", "", Kind.FOR, i + 2))
            .toList();

    List<Fact> advices = TableAdvices.in(List.of(CHIP, SAMPLED), rows);

    assertEquals(8, advices.size());
    assertEquals(2, ((TableAdvice) advices.get(0)).row().line());
  }

  private static void assertNone(List<Fact> facts, TableRow row) {
    List<Fact> advices = TableAdvices.in(facts, List.of(row));
    assertTrue(advices.stream().noneMatch(one -> one.subject().equals("m")), advices::toString);
  }

  private static TableAdvice only(List<Fact> facts, TableRow row) {
    List<Fact> advices = new ArrayList<>(TableAdvices.in(facts, List.of(row)));
    assertEquals(1, advices.size(), advices::toString);
    return (TableAdvice) advices.get(0);
  }

  private static TableRow row(
      String chip, String cann, String operator, String pass, Kind kind, int line) {
    return new TableRow(
        "rewrite-operator",
        chip.isEmpty() ? List.of() : List.of(ChipPattern.of(chip).orElseThrow()),
        cann.isEmpty() ? CannRange.ANY : CannRange.of(cann).orElseThrow(),
        operator.isEmpty() ? List.of() : List.of(operator),
        pass.isEmpty() ? List.of() : List.of(pass),
        kind,
        Weight.STRONG,
        Text.NONE,
        "board test",
        at("ours/tables/ops.csv", line));
  }

  private static Fact operator(String subject, String type, int line) {
    return new CodedOperator(subject, type, "F.x", false, false, at("head.py", line));
  }

  private static Fact result(int effective) {
    return new FusionResult(
        "m", "0", "GraphFusion", "SomePass", effective, effective, at("fusion_result.json", 4));
  }

  private static Evidence at(String file, int line) {
    return new Evidence(file, line, "x");
  }
}
