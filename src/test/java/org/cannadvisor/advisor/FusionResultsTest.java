package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.cannadvisor.model.EffectivePasses;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FusionResult;
import org.junit.jupiter.api.Test;

final class FusionResultsTest {

  private static final FusionResult IDLE = result("0_0", "APass", 0, 3);
  private static final FusionResult EFFECTIVE = result("1_0", "APass", 2, 9);
  private static final FusionResult LATER = result("2_0", "APass", 5, 20);
  private static final FusionResult OTHER = result("0_0", "BPass", 0, 5);

  @Test
  void firstResultThatTookEffectStandsForItsPass() {
    List<Fact> reduced = FusionResults.reduced(List.of(IDLE, LATER, EFFECTIVE, OTHER));

    assertEquals(
        List.of(
            EFFECTIVE, OTHER, new EffectivePasses(Fact.UNTIED, Set.of("APass"), EFFECTIVE.at())),
        reduced);
  }

  @Test
  void noPassTookEffect() {
    List<Fact> reduced = FusionResults.reduced(List.of(OTHER, IDLE));

    assertTrue(reduced.contains(new EffectivePasses(Fact.UNTIED, Set.of(), IDLE.at())));
  }

  @Test
  void noResultIsNoAnswer() {
    assertEquals(List.of(), FusionResults.reduced(List.of()));
  }

  private static FusionResult result(String session, String pass, int effective, int line) {
    var at = new Evidence("fusion_result.json", line, pass);
    return new FusionResult(Fact.UNTIED, session, "GraphFusion", pass, 4, effective, at);
  }
}
