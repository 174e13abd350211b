package org.cannadvisor.rules;

import static org.cannadvisor.rules.Pictures.SUBJECT;
import static org.cannadvisor.rules.Pictures.at;
import static org.cannadvisor.rules.Pictures.said;
import static org.cannadvisor.rules.Pictures.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.model.ComparedGraph;
import org.cannadvisor.model.ComparisonFailure;
import org.cannadvisor.model.ComparisonFailure.Reason;
import org.cannadvisor.model.DoubtfulOutput;
import org.cannadvisor.model.DoubtfulOutput.Doubt;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FirstDivergence;
import org.cannadvisor.model.FirstTensor;
import org.cannadvisor.model.FirstTensor.Sign;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.NetworkResult;
import org.cannadvisor.model.Symptom.Sort;
import org.junit.jupiter.api.Test;

/** What rules make of a comparison whose rows have been judged. */
final class ComparisonRulesTest {

  private static final String TABLE = "result.csv";
  private static final Fact GAP = symptom(Sort.DEGRADED);
  private static final Fact BAD_END =
      new NetworkResult(SUBJECT, TABLE, false, true, true, false, 0.8, at(9));

  @Test
  void operatorThatMakesTheErrorItselfIsSuspected() {
    assertEquals(
        List.of("FOR STRONG: the first bad output while the end of the network is bad"),
        said("suspect-operator", GAP, BAD_END, divergence("Conv2D", "float16", 0.99, 1)));
  }

  @Test
  void operatorThatPassesAnErrorOnIsNot() {
    Fact drift = divergence("Conv2D", "float16", 0.1, 1);

    assertEquals(
        List.of("AGAINST MODERATE: the error has grown from operator to operator"),
        said("suspect-operator", GAP, BAD_END, drift));
    assertTrue(
        said("use-high-precision-mode", GAP, BAD_END, drift)
            .contains("FOR MODERATE: the error has grown from operator to operator"));
  }

  @Test
  void shareThatNobodyKnowsIsNoDrift() {
    assertEquals(
        List.of("FOR STRONG: the first bad output while the end of the network is bad"),
        said("suspect-operator", GAP, BAD_END, divergence("Conv2D", "float16", Double.NaN, 1)));
  }

  @Test
  void manyThatErrAreAMatterOfPrecision() {
    Fact many = divergence("Conv2D", "float16", 0.99, 3);

    assertEquals(
        List.of("FOR MODERATE: the first of several operators that err by themselves"),
        said("suspect-operator", GAP, BAD_END, many));
    assertTrue(
        said("use-high-precision-mode", GAP, BAD_END, many)
            .contains("FOR MODERATE: several operators err by themselves"));
  }

  @Test
  void indicesThatDifferAskForMorePrecision() {
    Fact picks = divergence("ArgMaxV2", "int32", 0.99, 1);

    assertEquals(
        List.of("FOR WEAK: the first bad output is what an operator picks by comparing"),
        said("suspect-operator", GAP, BAD_END, picks));
    assertTrue(
        said("keep-operator-dtype", GAP, BAD_END, picks)
            .contains("FOR STRONG: an operator that picks by comparing picks something else"));
  }

  @Test
  void operatorThatMindsFp16IsKept() {
    String minds =
        "FOR MODERATE: the network goes wrong first at an operator that loses accuracy in fp16 by"
            + " its nature";

    assertTrue(
        said("keep-operator-dtype", GAP, BAD_END, divergence("ReduceMean", "float16", 0.99, 1))
            .contains(minds));
    assertFalse(
        said("keep-operator-dtype", GAP, BAD_END, divergence("ReduceMean", "float32", 0.99, 1))
            .contains(minds));
    assertFalse(
        said("keep-operator-dtype", GAP, BAD_END, divergence("Relu", "float16", 0.99, 1))
            .contains(minds));
  }

  @Test
  void outputInDoubtDoesNotClearTheNetwork() {
    Fact doubt = new DoubtfulOutput(SUBJECT, TABLE, Doubt.ABSOLUTE, "boxes", "", 0.999, 14, at(9));

    assertTrue(
        said("postprocessing-differs", GAP, doubt)
            .contains(
                "AGAINST WEAK: an output of the network is in doubt though its cosine is near 1"));
    assertEquals(List.of(), said("suspect-operator", GAP, doubt));
  }

  @Test
  void valuesPinnedToTheLimitAreAnOverflow() {
    Fact pinned =
        new FirstTensor(SUBJECT, TABLE, Sign.SATURATED, 3, "mul", "", "mul", 0.5, true, "", at(5));

    assertEquals(
        List.of(
            "FOR CERTAIN: the values are pinned to the limit of fp16 where the golden ones are"
                + " larger"),
        said("fp16-overflow", GAP, BAD_END, pinned));
  }

  /** The engine takes NaN for larger than every number. */
  @Test
  void overflowWithoutACosineDoesNotAgree() {
    Fact broken =
        new FirstTensor(
            SUBJECT, TABLE, Sign.OVERFLOW, 3, "pow", "Pow", "pow", Double.NaN, true, "", at(5));

    assertEquals(
        List.of("FOR CERTAIN: an operator overflows and the network ends badly"),
        said("fp16-overflow", GAP, BAD_END, broken));
  }

  @Test
  void tableWithOtherShapesOrNamesIsNotTrusted() {
    Fact shapes = new ComparisonFailure(SUBJECT, TABLE, Reason.SHAPES, 3, 10, "shapes", at(3));
    Fact few = new ComparisonFailure(SUBJECT, TABLE, Reason.SHAPES, 1, 10, "shapes", at(3));
    Fact names =
        new ComparedGraph(SUBJECT, TABLE, "om.json", Graph.Form.COMPILED, 10, 2, "x", at(3));

    assertEquals(
        List.of("FOR STRONG: many tensors have another shape than their golden counterparts"),
        said("comparison-invalid", shapes));
    assertEquals(List.of(), said("comparison-invalid", few));
    assertEquals(
        List.of("FOR MODERATE: the table names operators that no graph of the model has"),
        said("comparison-invalid", names, graph(true)));
    assertEquals(List.of(), said("comparison-invalid", names, graph(false)));
  }

  @Test
  void namesOfFusedOperatorsStandOnLinesOfTheirOwn() {
    FirstDivergence fused = divergence("Conv2D", "float16", 0.99, 1);

    assertEquals("conv\nrelu", fused.originals());
  }

  private static Fact graph(boolean complete) {
    return new Graph(SUBJECT, "om.json", Graph.Form.COMPILED, "", 0, 10, complete, at(1));
  }

  private static FirstDivergence divergence(String type, String dtype, double own, int origins) {
    return new FirstDivergence(
        SUBJECT, TABLE, 4, "op", type, "conv, relu", dtype, 0.8, own, origins, true, at(6));
  }
}
