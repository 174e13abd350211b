package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Symptom.Sort;
import org.cannadvisor.model.Weight;
import org.cannadvisor.rules.Argued;

/** How single arguments move a judgement, whatever else is said. */
final class JudgeLawsTest {

  private static final Evidence LINE = new Evidence("aipp.cfg", 4, "csc_switch: true");
  private static final Set<Sort> SYMPTOMS = Set.of(Sort.DEGRADED);

  private final Judge judge = new Judge(KnowledgeBase.builtIn().weights());

  @Provide
  static Arbitrary<List<Argument>> arguments() {
    return Combinators.combine(Arbitraries.of(Kind.values()), Arbitraries.of(Weight.values()))
        .as(JudgeLawsTest::argument)
        .list()
        .ofMaxSize(8);
  }

  @Property
  void supportingArgumentNeverLowers(
      @ForAll("arguments") List<Argument> said,
      @ForAll Weight weight,
      @ForAll boolean alwaysHarmful) {
    Judgement before = judge(said, alwaysHarmful);
    Judgement after = judge(and(said, argument(Kind.FOR, weight)), alwaysHarmful);

    assertTrue(after.score() >= before.score());
    assertTrue(rank(after) >= rank(before), () -> before + " became " + after);
  }

  @Property
  void opposingArgumentNeverRaises(
      @ForAll("arguments") List<Argument> said,
      @ForAll Weight weight,
      @ForAll boolean alwaysHarmful) {
    Judgement before = judge(said, alwaysHarmful);
    Judgement after = judge(and(said, argument(Kind.AGAINST, weight)), alwaysHarmful);

    assertTrue(after.score() <= before.score());
    assertTrue(rank(after) <= rank(before), () -> before + " became " + after);
  }

  @Property
  void orderOfTheArgumentsChangesNothing(
      @ForAll("arguments") List<Argument> said, @ForAll long seed) {
    var shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, new Random(seed));
    Judgement before = judge(said, true);
    Judgement after = judge(shuffled, true);

    assertEquals(before.level(), after.level());
    assertEquals(before.ruling(), after.ruling());
    assertEquals(before.score(), after.score(), 1e-9);
  }

  @Property
  void nothingIsConfirmedWithoutACertainArgument(@ForAll("arguments") List<Argument> said) {
    List<Argument> uncertain = said.stream().filter(one -> one.weight() != Weight.CERTAIN).toList();

    assertTrue(rank(judge(uncertain, true)) < 3);
  }

  private Judgement judge(List<Argument> said, boolean alwaysHarmful) {
    var outline =
        new Outline(
            "fault",
            Stage.CONFIGURATION,
            Set.of(Sort.WRONG, Sort.DEGRADED),
            alwaysHarmful,
            "configuration-fault",
            List.of(),
            "");
    List<Argued> argued = said.stream().map(one -> new Argued(one, "fault: law")).toList();
    return judge.judge(new Case(outline, "net", argued), SYMPTOMS);
  }

  /** 0 where nothing is recommended, else 1 to 3 for possible to confirmed. */
  private static int rank(Judgement judgement) {
    return judgement
        .level()
        .map(
            level ->
                switch (level) {
                  case CONFIRMED -> 3;
                  case LIKELY -> 2;
                  case POSSIBLE -> 1;
                })
        .orElse(0);
  }

  private static List<Argument> and(List<Argument> said, Argument more) {
    var all = new ArrayList<>(said);
    all.add(more);
    return all;
  }

  private static Argument argument(Kind kind, Weight weight) {
    return switch (kind) {
      case FOR -> Argument.supports("fault", "net", weight, LINE);
      case AGAINST -> Argument.opposes("fault", "net", weight, LINE);
      case RULES_OUT -> Argument.rulesOut("fault", "net", LINE);
      case TRIED -> Argument.tried("fault", "net", LINE);
      case NOTES -> Argument.notes("fault", "net", LINE);
    };
  }
}
