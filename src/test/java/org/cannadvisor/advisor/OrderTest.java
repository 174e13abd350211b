package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cannadvisor.advisor.Judgement.Ground;
import org.cannadvisor.model.Fix;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Stage;
import org.junit.jupiter.api.Test;

final class OrderTest {

  private static final Recommendation EARLY = one("early", Stage.CONFIGURATION, Level.LIKELY, 0.55);
  private static final Recommendation MIDDLE = one("middle", Stage.FUSION, Level.LIKELY, 0.70);
  private static final Recommendation LATE =
      one("late", Stage.GOLDEN_COMPARISON, Level.LIKELY, 0.90);

  @Test
  void levelComesFirst() {
    var possible = one("possible", Stage.CONFIGURATION, Level.POSSIBLE, 0.99);

    assertEquals(List.of("late", "possible"), ids(new Order(0.25, false), possible, LATE));
  }

  @Test
  void stageDecidesBetweenScoresThatAreClose() {
    assertEquals(List.of("early", "middle"), ids(new Order(0.25, false), MIDDLE, EARLY));
  }

  @Test
  void clearlyHigherScoreGoesBeforeAnEarlierStage() {
    assertEquals(
        List.of("middle", "late", "early"), ids(new Order(0.25, false), LATE, EARLY, MIDDLE));
  }

  @Test
  void strictOrderKeepsTheStages() {
    assertEquals(
        List.of("early", "middle", "late"), ids(new Order(0.25, true), LATE, EARLY, MIDDLE));
  }

  @Test
  void orderDoesNotDependOnTheOrderOfArrival() {
    var arrivals = Arrays.asList(EARLY, MIDDLE, LATE);
    List<String> expected = ids(new Order(0.25, false), arrivals.toArray(new Recommendation[0]));

    Collections.reverse(arrivals);

    assertEquals(expected, ids(new Order(0.25, false), arrivals.toArray(new Recommendation[0])));
  }

  @Test
  void resemblanceStandsWhereItsChancePutsItOthersBeforeLaterSteps() {
    var told =
        List.of(
            new Order.Unranked(possible("a", Stage.FUSION, 0.40), Ground.RESEMBLES),
            new Order.Unranked(possible("b", Stage.CONFIGURATION, 0.19), Ground.RESEMBLES),
            new Order.Unranked(possible("hint", Stage.CONFIGURATION, 0.14), Ground.LOW_SCORE),
            new Order.Unranked(possible("c", Stage.CONFIGURATION, 0.12), Ground.RESEMBLES),
            new Order.Unranked(possible("next", Stage.PRECISION_MODE, 0.27), Ground.ONLY_DUE),
            new Order.Unranked(possible("later", Stage.FUSION, 0.27), Ground.ONLY_DUE));

    assertEquals(
        List.of("a", "hint", "next", "b", "c", "later"), ids(new Order(0.25, false), told));
    assertEquals(List.of("b", "hint", "c", "next", "a", "later"), ids(new Order(0.25, true), told));
  }

  private static Recommendation possible(String id, Stage stage, double score) {
    return one(id, stage, Level.POSSIBLE, score);
  }

  private static List<String> ids(Order order, Recommendation... found) {
    return ids(
        order, Arrays.stream(found).map(one -> new Order.Unranked(one, Ground.PROBABLE)).toList());
  }

  private static List<String> ids(Order order, List<Order.Unranked> found) {
    List<Recommendation> ordered = order.apply(found);
    for (int i = 0; i < ordered.size(); i++) {
      assertEquals(i + 1, ordered.get(i).rank());
    }
    return ordered.stream().map(Recommendation::id).toList();
  }

  private static Recommendation one(String id, Stage stage, Level level, double score) {
    var fix = new Fix(List.of(), "", List.of(), "");
    return new Recommendation(
        0, id, "net", stage, level, score, "", "", fix, "", "", List.of(), List.of(), List.of(), 1);
  }
}
