package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cannadvisor.advisor.Judgement.Ruling;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.knowledge.Weights;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Resemblance;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Symptom.Sort;
import org.cannadvisor.model.Weight;
import org.cannadvisor.rules.Argued;
import org.junit.jupiter.api.Test;

final class JudgeTest {

  private static final Evidence LINE = new Evidence("aipp.cfg", 4, "csc_switch: true");
  private static final Weights WEIGHTS =
      new Weights(
          Map.of("fault", -2.5),
          Map.of("certain", 6.0, "strong", 3.0, "moderate", 1.8, "weak", 0.7, "step", 0.0),
          0.5,
          0.1,
          0.25,
          List.of(0.4, 0.15));

  private final Judge judge = new Judge(WEIGHTS);

  @Test
  void certainFaultThatExplainsTheSymptomIsConfirmed() {
    var judgement = judge.judge(trial(supports(Weight.CERTAIN)), Set.of(Sort.DEGRADED));

    assertEquals(Optional.of(Level.CONFIRMED), judgement.level());
  }

  @Test
  void certainFaultThatDoesNotExplainTheSymptomIsANote() {
    var judgement = judge.judge(trial(supports(Weight.CERTAIN)), Set.of(Sort.UNSTABLE));

    assertEquals(Ruling.NOTED, judgement.ruling());
  }

  @Test
  void certainAndAlwaysHarmfulFaultIsConfirmedWithoutASymptom() {
    var judgement = judge.judge(trial(supports(Weight.CERTAIN)), Set.of());

    assertEquals(Optional.of(Level.CONFIRMED), judgement.level());
  }

  @Test
  void certainFindingThatNeedNotBeTheCauseIsLikely() {
    var harmlessElsewhere =
        new Case(outline(false), "net", List.of(new Argued(supports(Weight.CERTAIN), "fault: t")));

    assertEquals(
        Optional.of(Level.LIKELY), judge.judge(harmlessElsewhere, Set.of(Sort.WRONG)).level());
    assertEquals(Ruling.NOTED, judge.judge(harmlessElsewhere, Set.of()).ruling());
  }

  @Test
  void certainFaultThatIsDisputedIsOnlyLikely() {
    var against = Argument.opposes("fault", "net", Weight.MODERATE, LINE);

    var judgement = judge.judge(trial(supports(Weight.CERTAIN), against), Set.of(Sort.WRONG));

    assertEquals(Optional.of(Level.LIKELY), judgement.level());
  }

  @Test
  void noNumberOfHintsMakesAConfirmed() {
    var judgement =
        judge.judge(
            trial(supports(Weight.STRONG), supports(Weight.STRONG), supports(Weight.STRONG)),
            Set.of(Sort.WRONG));

    assertEquals(Optional.of(Level.LIKELY), judgement.level());
    assertTrue(judgement.score() > 0.99);
  }

  @Test
  void aRuleCountsOnceHoweverManyLinesItMatches() {
    var one = new Argued(supports(Weight.STRONG), "fault: one rule");
    var again =
        new Argued(
            Argument.supports("fault", "net", Weight.STRONG, new Evidence("b.md", 3, "again")),
            "fault: one rule");

    assertEquals(
        judge.judge(new Case(outline(true), "net", List.of(one)), Set.of(Sort.WRONG)).score(),
        judge
            .judge(new Case(outline(true), "net", List.of(one, again)), Set.of(Sort.WRONG))
            .score());
  }

  @Test
  void ruledOutWhateverTheScore() {
    var out = Argument.rulesOut("fault", "net", LINE);

    var judgement = judge.judge(trial(supports(Weight.CERTAIN), out), Set.of(Sort.WRONG));

    assertEquals(Ruling.RULED_OUT, judgement.ruling());
  }

  @Test
  void triedStepIsNeverRecommended() {
    var tried = Argument.tried("fault", "net", LINE);

    var judgement = judge.judge(trial(supports(Weight.STRONG), tried), Set.of(Sort.WRONG));

    assertEquals(Ruling.RULED_OUT, judgement.ruling());
  }

  @Test
  void weakHintAloneIsPossibleAtMost() {
    var judgement = judge.judge(trial(supports(Weight.WEAK)), Set.of(Sort.WRONG));

    assertEquals(Optional.of(Level.POSSIBLE), judgement.level());
  }

  @Test
  void whatSpeaksAgainstCanSilence() {
    var against = Argument.opposes("fault", "net", Weight.STRONG, LINE);

    var judgement = judge.judge(trial(supports(Weight.MODERATE), against), Set.of(Sort.WRONG));

    assertEquals(Ruling.SILENT, judgement.ruling());
  }

  private static Argument supports(Weight weight) {
    return Argument.supports("fault", "net", weight, LINE);
  }

  @Test
  void resemblanceAloneIsPossibleAndAsLikelyAsItWasRight() {
    Judgement judgement = judge.judge(resembling(1), Set.of());

    assertEquals(Optional.of(Level.POSSIBLE), judgement.level());
    assertEquals(0.4, judgement.score(), 1e-9);
    assertEquals(0.15, judge.judge(resembling(2), Set.of()).score(), 1e-9);
  }

  @Test
  void resemblanceDoesNotLiftAHintToLikely() {
    Judgement judgement = judge.judge(resembling(1, supports(Weight.WEAK)), Set.of(Sort.WRONG));

    assertEquals(Optional.of(Level.POSSIBLE), judgement.level());
    assertEquals(0.4, judgement.score(), 1e-9);
  }

  @Test
  void resemblanceChangesNothingAboutWhatIsLikely() {
    Judgement alone = judge.judge(trial(supports(Weight.STRONG)), Set.of(Sort.WRONG));

    assertEquals(alone, judge.judge(resembling(1, supports(Weight.STRONG)), Set.of(Sort.WRONG)));
  }

  @Test
  void whatIsRuledOutStaysSoWhateverItResembles() {
    assertEquals(
        Ruling.RULED_OUT,
        judge.judge(resembling(1, Argument.rulesOut("fault", "net", LINE)), Set.of()).ruling());
  }

  private static Case resembling(int place, Argument... arguments) {
    var near = new Resemblance("net", "fault", place, List.of("stride"), "", List.of(LINE));
    return new Case(outline(true), "net", trial(arguments).arguments(), Optional.of(near));
  }

  private static Outline outline(boolean alwaysHarmful) {
    return new Outline(
        "fault",
        Stage.CONFIGURATION,
        Set.of(Sort.WRONG, Sort.DEGRADED),
        alwaysHarmful,
        "fault",
        List.of(),
        "");
  }

  private static Case trial(Argument... arguments) {
    return new Case(
        outline(true),
        "net",
        IntStream.range(0, arguments.length)
            .mapToObj(i -> new Argued(arguments[i], "fault: test " + i))
            .toList());
  }
}
