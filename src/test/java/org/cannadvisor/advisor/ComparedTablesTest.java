package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.ComparedGraph;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.ComparedTensor.State;
import org.cannadvisor.model.ComparedTensor.Verdict;
import org.cannadvisor.model.Comparison;
import org.cannadvisor.model.ComparisonCounts;
import org.cannadvisor.model.ComparisonFailure;
import org.cannadvisor.model.ComparisonFailure.Reason;
import org.cannadvisor.model.DivergenceInput;
import org.cannadvisor.model.DoubtfulOutput;
import org.cannadvisor.model.DoubtfulOutput.Doubt;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FirstDivergence;
import org.cannadvisor.model.FirstTensor;
import org.cannadvisor.model.FirstTensor.Sign;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphOperator;
import org.cannadvisor.model.NetworkResult;
import org.junit.jupiter.api.Test;

final class ComparedTablesTest {

  private static final double LOWEST_GOOD = 0.99;
  private static final ComparisonLimits LIMITS =
      ComparisonLimits.of(KnowledgeBase.builtIn()::threshold);
  private static final String ZERO = "[conv] All the data is zero";

  private final List<Fact> facts = new ArrayList<>();

  @Test
  void rowsGiveWayAndEverythingElseStays() {
    table(output("conv", 0.9999));

    List<Fact> reduced = reduced();

    assertTrue(reduced.stream().noneMatch(ComparedTensor.class::isInstance));
    assertEquals(1, all(Comparison.class).size());
    assertEquals(1, one(ComparisonCounts.class).rows());
  }

  @Test
  void firstBadOutputIsTheDivergence() {
    table(output("a", 0.9999), output("b", 0.7), output("c", 0.5));

    FirstDivergence first = one(FirstDivergence.class);

    assertEquals("b", first.operator());
    assertEquals(1, first.row());
    assertEquals("golden_b", first.golden());
    assertEquals("float16", first.dtype());
    assertEquals(at(1), first.at());
    assertTrue(first.agreesBefore());
    assertTrue(first.cubeOperator());
  }

  @Test
  void rowsThatComputeNothingAreNoDivergence() {
    table(
        row("x", "Data", "golden_x", 0.1, true),
        row("t", "TransData", "golden_t", 0.1, true),
        row("lone", "Add", "*", 0.1, true),
        row("in", "Add", "golden_in", 0.1, false),
        output("good", 0.9999));

    assertTrue(all(FirstDivergence.class).isEmpty());
    assertTrue(all(DivergenceInput.class).isEmpty());
  }

  @Test
  void badRowOfAnotherOperatorBeforeIsNoAgreement() {
    table(output("a", 0.9999), input("other", 0.2), output("b", 0.7));

    assertFalse(one(FirstDivergence.class).agreesBefore());
  }

  @Test
  void nothingBeforeIsNoAgreement() {
    table(output("b", 0.7));

    assertFalse(one(FirstDivergence.class).agreesBefore());
  }

  @Test
  void inputsOfTheDivergenceAgree() {
    table(input("b", 0.9999), input("b", 0.995), output("b", 0.7));

    assertEquals(
        new DivergenceInput(Fact.UNTIED, "t.csv", "b", true, at(0)), one(DivergenceInput.class));
  }

  @Test
  void oneInputOfTheDivergenceDiffers() {
    table(input("b", 0.9999), input("b", 0.6), output("b", 0.7));

    assertEquals(
        new DivergenceInput(Fact.UNTIED, "t.csv", "b", false, at(1)), one(DivergenceInput.class));
  }

  @Test
  void aCosineAtTheThresholdIsGood() {
    table(output("a", LOWEST_GOOD));

    assertTrue(all(FirstDivergence.class).isEmpty());
    assertTrue(one(NetworkResult.class).good());
  }

  @Test
  void eachSignNamesItsFirstTensor() {
    table(
        failed("in", false, ZERO),
        overflow(row("cast", "Cast", "*", 0.9999, true)),
        overflow(output("conv", 0.3)),
        failed("out", true, ZERO),
        nonFinite("softmax", true));

    assertEquals("in", first(Sign.FAILED).operator());
    assertEquals("cast", first(Sign.COMPARED).operator());
    assertEquals("cast", first(Sign.OVERFLOW).operator());
    assertEquals("conv", first(Sign.OVERFLOW_IN_ORIGINAL).operator());
    assertEquals("softmax", first(Sign.NON_FINITE).operator());
    assertEquals("in", first(Sign.ALL_ZERO).operator());
    assertEquals("out", first(Sign.ALL_ZERO_OUTPUT).operator());
  }

  @Test
  void healthyTableShowsOnlyThatItWasCompared() {
    table(input("a", 0.9999), output("a", 0.9999));

    assertEquals(
        List.of(Sign.COMPARED), all(FirstTensor.class).stream().map(FirstTensor::sign).toList());
    assertTrue(first(Sign.COMPARED).input());
  }

  @Test
  void lowestMarkedOutputIsTheResult() {
    table(marked(output("x", 0.9999)), marked(output("y", 0.8)), output("z", 0.1));

    NetworkResult end = one(NetworkResult.class);

    assertEquals(0.8, end.cosine());
    assertTrue(end.marked());
    assertTrue(end.finite());
    assertFalse(end.good());
    assertEquals(at(1), end.at());
  }

  @Test
  void lastComparedOutputIsTheResultWithoutMarks() {
    table(output("a", 0.5), output("b", 0.9999), input("c", 0.1), failed("c", true, "no dump"));

    NetworkResult end = one(NetworkResult.class);

    assertTrue(end.good());
    assertFalse(end.marked());
    assertTrue(end.bypassed());
    assertTrue(end.admitsFault());
    assertEquals(at(1), end.at());
  }

  @Test
  void noBadRowIsPassedByWhereThereIsNone() {
    table(output("a", 0.9998), output("b", 0.9999));

    assertFalse(one(NetworkResult.class).bypassed());
    assertFalse(one(NetworkResult.class).admitsFault());
  }

  @Test
  void markedOutputThatIsNotFiniteIsBad() {
    table(marked(output("x", 0.9999)), marked(nonFinite("y", true)));

    NetworkResult end = one(NetworkResult.class);

    assertFalse(end.finite());
    assertFalse(end.good());
    assertEquals(at(1), end.at());
  }

  @Test
  void lastOutputThatIsNotFiniteIsBad() {
    table(output("a", 0.9999), nonFinite("b", true));

    NetworkResult end = one(NetworkResult.class);

    assertFalse(end.finite());
    assertFalse(end.good());
  }

  @Test
  void markedOutputsThatWereNotComparedGiveNoResult() {
    table(output("a", 0.9999), marked(failed("b", true, "no dump")));

    assertTrue(all(NetworkResult.class).isEmpty());
  }

  @Test
  void countsEverySignOnInputsToo() {
    table(
        input("a", 0.2),
        overflow(input("b", 0.9999)),
        row("q", "AscendQuant", "*", Double.NaN, true),
        failed("c", true, ZERO),
        nonFinite("d", false));

    ComparisonCounts counts = one(ComparisonCounts.class);

    assertEquals(5, counts.rows());
    assertEquals(1, counts.bad());
    assertEquals(1, counts.lone());
    assertEquals(1, counts.allZero());
    assertEquals(1, counts.overflowing());
    assertEquals(1, counts.nonFinite());
    assertTrue(counts.quantised());
    assertEquals(0.2, counts.badShare());
  }

  @Test
  void rowsWithoutATableAreOnlyCounted() {
    add(output("lone", 0.1));

    List<Fact> reduced = reduced();

    assertEquals(1, reduced.size());
    assertEquals(1, one(ComparisonCounts.class).bad());
  }

  @Test
  void eachSubjectHasItsOwnTables() {
    table(output("a", 0.5));
    List<Fact> other = facts.stream().map(fact -> fact.withSubject("second")).toList();
    facts.addAll(other);

    assertEquals(
        List.of(Fact.UNTIED, "second"),
        all(FirstDivergence.class).stream().map(Fact::subject).toList());
  }

  @Test
  void errorThatCameInIsNotTheOperatorsOwn() {
    table(output("a", 0.9999), input("b", 0.9904), output("b", 0.9897));

    assertEquals(0.068, one(FirstDivergence.class).ownShare(), 0.001);
  }

  @Test
  void operatorThatBreaksAGoodInputMakesTheErrorItself() {
    table(output("a", 0.9999), output("b", 0.7));

    assertEquals(1, one(FirstDivergence.class).ownShare(), 0.001);
  }

  @Test
  void shareIsUnknownWhereNothingWasComparedBefore() {
    table(output("b", 0.7));

    assertTrue(Double.isNaN(one(FirstDivergence.class).ownShare()));
  }

  @Test
  void tensorThatHealsIsNotTheDivergence() {
    table(
        output("a", 0.3),
        input("b", 0.9999),
        output("b", 0.9999),
        input("c", 0.9999),
        output("c", 0.6),
        output("d", 0.6));

    assertEquals("c", one(FirstDivergence.class).operator());
    assertEquals(1, one(FirstDivergence.class).origins());
  }

  @Test
  void operatorsThatErrByThemselvesAreCounted() {
    table(
        input("a", 0.9999),
        output("a", 0.9),
        input("b", 0.9999),
        output("b", 0.8),
        input("c", 0.8),
        output("c", 0.7));

    assertEquals("a", one(FirstDivergence.class).operator());
    assertEquals(2, one(FirstDivergence.class).origins());
  }

  @Test
  void graphTellsHowInputsStandThroughWhatWasNotCompared() {
    graph("a", List.of());
    graph("cast", List.of("a:0"));
    graph("b", List.of("cast:0"));
    table(output("a", 0.9999), output("b", 0.7));

    DivergenceInput input = one(DivergenceInput.class);

    assertTrue(input.agrees());
    assertEquals("b", input.operator());
    assertEquals("row 3", input.at().text());
  }

  @Test
  void graphTellsTheOrderOfExecution() {
    graph("a", List.of());
    graph("b", List.of("a:0"));
    graph("c", List.of("b:0"));
    table(output("c", 0.5), output("b", 0.7), output("a", 0.9999));

    assertEquals("b", one(FirstDivergence.class).operator());
    assertEquals(0.5, one(NetworkResult.class).cosine());
    assertTrue(one(NetworkResult.class).marked());
  }

  @Test
  void badTensorThatNobodyTakesOverHeals() {
    graph("a", List.of());
    graph("b", List.of("a:0"));
    graph("c", List.of("b:0"));
    table(output("a", 0.4), output("b", 0.9999), output("c", 0.6));

    assertEquals("c", one(FirstDivergence.class).operator());
  }

  @Test
  void tableOfAnotherGraphIsNoticed() {
    graph("a", List.of());
    graph("b", List.of("a:0"));
    table(
        output("a", 0.9999),
        output("p", 0.9999),
        output("q", 0.9999),
        output("r", 0.9999),
        output("s", 0.9999));

    ComparedGraph fit = one(ComparedGraph.class);

    assertEquals(0.2, fit.foundShare());
    assertEquals("p", fit.missing());
  }

  @Test
  void whereAnExcerptOfAGraphEndsTheNetworkDoesNot() {
    graph("a", List.of());
    table(
        output("a", 0.9999),
        output("p", 0.4),
        output("q", 0.4),
        output("r", 0.4),
        output("s", 0.4));

    assertTrue(all(ComparedGraph.class).isEmpty());
    assertFalse(one(NetworkResult.class).good());
  }

  @Test
  void outputOfTheNetworkIsNoOperator() {
    table(output("a", 0.9999), marked(row("Node_Output", "", "prob", 0.5, true)));

    assertTrue(all(FirstDivergence.class).isEmpty());
    assertFalse(one(NetworkResult.class).good());
  }

  @Test
  void indicesThatDifferLeaveTheOutputInDoubt() {
    table(errors(marked(output("top", 0.9999)), "int32", 3, Double.NaN, Double.NaN));

    assertEquals(Doubt.DISCRETE, one(DoubtfulOutput.class).doubt());
    assertTrue(all(NetworkResult.class).isEmpty());
  }

  @Test
  void coordinatesThatAreOffByUnitsLeaveTheOutputInDoubt() {
    table(errors(marked(output("boxes", 0.99999)), "float16", 9, 0.004, 1.8));

    assertEquals(Doubt.ABSOLUTE, one(DoubtfulOutput.class).doubt());
    assertEquals(9, one(DoubtfulOutput.class).figure());
  }

  @Test
  void roundingOfLargeValuesIsNoDoubt() {
    table(errors(marked(output("boxes", 0.999999)), "float16", 9, 0.0005, 1.8));

    assertTrue(one(NetworkResult.class).good());
  }

  @Test
  void anotherScaleLeavesTheOutputInDoubt() {
    table(errors(marked(output("x", 0.99999)), "float16", 0.4, 0.21, 0.1));

    assertEquals(Doubt.RELATIVE, one(DoubtfulOutput.class).doubt());
  }

  @Test
  void distanceThatTheAngleExplainsIsNoDoubt() {
    table(errors(marked(output("x", 0.995)), "float16", 0.2, 0.1, 0.1));

    assertTrue(one(NetworkResult.class).good());
  }

  @Test
  void directionOfValuesNearZeroSaysNothing() {
    table(
        output("a", 0.9999),
        errors(output("b", 0.2), "float16", 0.00002, 1.1, 0.00001),
        output("c", 0.9999));

    assertTrue(all(FirstDivergence.class).isEmpty());
    assertEquals(0, one(ComparisonCounts.class).bad());
  }

  @Test
  void failuresAreCountedByReason() {
    table(
        failed("a", true, "Due to the different shapes on the left and right"),
        failed("b", true, "There is no the ground truth dump file for b:output:0."),
        failed("c", true, "Due to the different shapes on the left and right"));

    List<ComparisonFailure> failures = all(ComparisonFailure.class);

    assertEquals(
        List.of(Reason.NO_GOLDEN, Reason.SHAPES),
        failures.stream().map(ComparisonFailure::reason).toList());
    assertEquals(2, failures.get(1).count());
  }

  private void graph(String name, List<String> inputs) {
    facts.add(
        new GraphOperator(
            Fact.UNTIED,
            "om.json",
            Graph.Form.COMPILED,
            facts.size(),
            name,
            "Conv2D",
            List.of(),
            inputs,
            List.of(),
            List.of(),
            List.of(),
            Evidence.wholeFile("om.json")));
  }

  private void table(ComparedTensor... rows) {
    for (ComparedTensor row : rows) {
      add(row);
    }
    facts.add(new Comparison(Fact.UNTIED, "t.csv", rows.length, 0, 0, at(-1)));
  }

  /** Rows are built as row 0 and get their position here. */
  private void add(ComparedTensor row) {
    int position = facts.size();
    facts.add(copy(row, position, row.overflow(), row.networkOutput(), at(position)));
  }

  private List<Fact> reduced() {
    return ComparedTables.reduced(facts, LIMITS);
  }

  private <T extends Fact> List<T> all(Class<T> sort) {
    return reduced().stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  private <T extends Fact> T one(Class<T> sort) {
    List<T> found = all(sort);
    assertEquals(1, found.size(), sort.getSimpleName());
    return found.get(0);
  }

  private FirstTensor first(Sign sign) {
    Optional<FirstTensor> found =
        all(FirstTensor.class).stream().filter(tensor -> tensor.sign() == sign).findFirst();
    return found.orElseThrow(() -> new AssertionError(sign + " not found"));
  }

  private static Evidence at(int position) {
    return new Evidence("t.csv", position + 2, "row " + position);
  }

  private static ComparedTensor output(String operator, double cosine) {
    return row(operator, "Conv2D", "golden_" + operator, cosine, true);
  }

  private static ComparedTensor input(String operator, double cosine) {
    return row(operator, "Conv2D", "golden_" + operator, cosine, false);
  }

  private static ComparedTensor row(
      String operator, String opType, String golden, double cosine, boolean output) {
    State state = Double.isNaN(cosine) ? State.FAILED : State.COMPARED;
    return tensor(operator, opType, golden, state, cosine, output, "");
  }

  private static ComparedTensor failed(String operator, boolean output, String reason) {
    return tensor(operator, "Relu", "g", State.FAILED, Double.NaN, output, reason);
  }

  private static ComparedTensor nonFinite(String operator, boolean output) {
    return tensor(operator, "Softmax", "g", State.NON_FINITE, Double.NaN, output, "");
  }

  private static ComparedTensor tensor(
      String operator,
      String opType,
      String golden,
      State state,
      double cosine,
      boolean output,
      String reason) {
    return new ComparedTensor(
        Fact.UNTIED,
        "t.csv",
        0,
        operator,
        opType,
        golden,
        "",
        "float16",
        state,
        cosine,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Verdict.NONE,
        false,
        output,
        false,
        reason,
        at(0));
  }

  private static ComparedTensor overflow(ComparedTensor row) {
    return copy(row, row.row(), true, row.networkOutput(), row.at());
  }

  private static ComparedTensor marked(ComparedTensor row) {
    return copy(row, row.row(), row.overflow(), true, row.at());
  }

  private static ComparedTensor errors(
      ComparedTensor row, String dtype, double absolute, double relative, double meanSquare) {
    return new ComparedTensor(
        row.subject(),
        row.file(),
        row.row(),
        row.operator(),
        row.opType(),
        row.golden(),
        row.tensor(),
        dtype,
        row.state(),
        row.cosine(),
        absolute,
        relative,
        row.klDivergence(),
        meanSquare,
        row.meanRelative(),
        row.maxRelative(),
        row.meanAbsolute(),
        row.npuScale(),
        row.goldenScale(),
        row.npuPeak(),
        row.goldenPeak(),
        row.verdict(),
        row.overflow(),
        row.output(),
        row.networkOutput(),
        row.failReason(),
        row.at());
  }

  private static ComparedTensor copy(
      ComparedTensor row, int position, boolean overflow, boolean networkOutput, Evidence at) {
    return new ComparedTensor(
        row.subject(),
        row.file(),
        position,
        row.operator(),
        row.opType(),
        row.golden(),
        row.tensor(),
        row.dtype(),
        row.state(),
        row.cosine(),
        row.maxAbsolute(),
        row.relativeEuclidean(),
        row.klDivergence(),
        row.rootMeanSquare(),
        row.meanRelative(),
        row.maxRelative(),
        row.meanAbsolute(),
        row.npuScale(),
        row.goldenScale(),
        row.npuPeak(),
        row.goldenPeak(),
        row.verdict(),
        overflow,
        row.output(),
        networkOutput,
        row.failReason(),
        at);
  }
}
