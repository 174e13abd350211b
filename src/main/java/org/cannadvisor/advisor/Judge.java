package org.cannadvisor.advisor;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.advisor.Judgement.Ground;
import org.cannadvisor.advisor.Judgement.Ruling;
import org.cannadvisor.knowledge.Weights;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Symptom;
import org.cannadvisor.model.Weight;

/**
 * Joins arguments into a score and a level. The score is logistic(prior + sum of weights); what the
 * levels mean stands in {@code src/docs/decisions/0005}.
 */
final class Judge {

  private final Weights weights;

  Judge(Weights weights) {
    this.weights = weights;
  }

  /**
   * Judges one case.
   *
   * @param symptoms of its subject; empty where none is known
   */
  Judgement judge(Case trial, Set<Symptom.Sort> symptoms) {
    double score = score(trial);
    if (trial.has(Kind.RULES_OUT) || trial.has(Kind.TRIED)) {
      Ground ground = trial.has(Kind.TRIED) ? Ground.TRIED : Ground.EXCLUDED;
      return Judgement.without(Ruling.RULED_OUT, score, ground);
    }
    if (!trial.has(Kind.FOR)) {
      return trial.has(Kind.NOTES)
          ? Judgement.without(Ruling.NOTED, score, Ground.ONLY_NOTED)
          : resembling(trial)
              .orElse(Judgement.without(Ruling.SILENT, score, Ground.NOTHING_FOR_IT));
    }
    if (isCertain(trial)) {
      return certain(trial, symptoms, score);
    }
    return experimental(trial, score);
  }

  /** A certain finding is confirmed as the cause only where its effect is always harmful. */
  private Judgement certain(Case trial, Set<Symptom.Sort> symptoms, double score) {
    boolean alwaysHarmful = trial.outline().alwaysHarmful();
    boolean explains =
        symptoms.isEmpty()
            ? alwaysHarmful
            : symptoms.stream().anyMatch(trial.outline().explains()::contains);
    if (!explains) {
      return Judgement.without(Ruling.NOTED, score, Ground.EXPLAINS_NO_SYMPTOM);
    }
    if (!alwaysHarmful) {
      return Judgement.recommended(Level.LIKELY, score, Ground.CERTAIN_BUT_PERHAPS_HARMLESS);
    }
    return isUndisputed(trial)
        ? Judgement.recommended(Level.CONFIRMED, score, Ground.CERTAIN)
        : Judgement.recommended(Level.LIKELY, score, Ground.CERTAIN_BUT_DISPUTED);
  }

  private static boolean isUndisputed(Case trial) {
    return trial.of(Kind.AGAINST).stream()
        .allMatch(argued -> argued.argument().weight() == Weight.WEAK);
  }

  private Judgement experimental(Case trial, double score) {
    boolean onlyDue =
        trial.of(Kind.FOR).stream().allMatch(argued -> argued.argument().weight() == Weight.STEP);
    if (!onlyDue && score >= weights.likely()) {
      return Judgement.recommended(Level.LIKELY, score, Ground.PROBABLE);
    }
    Optional<Judgement> resembling = resembling(trial).filter(near -> near.score() > score);
    if (resembling.isPresent()) {
      return resembling.get();
    }
    Ground ground = onlyDue ? Ground.ONLY_DUE : Ground.LOW_SCORE;
    return score >= weights.possible()
        ? Judgement.recommended(Level.POSSIBLE, score, ground)
        : Judgement.without(Ruling.SILENT, score, Ground.OUTWEIGHED);
  }

  /** What resembles solved faults is possible, as often as that was right; never more. */
  private Optional<Judgement> resembling(Case trial) {
    return trial
        .resemblance()
        .map(near -> weights.chances().get(near.place() - 1))
        .map(chance -> Judgement.recommended(Level.POSSIBLE, chance, Ground.RESEMBLES));
  }

  private static boolean isCertain(Case trial) {
    return trial.of(Kind.FOR).stream()
        .anyMatch(argued -> argued.argument().weight() == Weight.CERTAIN);
  }

  /** A rule counts once, however many lines it matches: they are one reasoning. */
  private record Voice(String rule, Kind kind, Weight weight) {}

  private double score(Case trial) {
    double sum = weights.prior(trial.outline().prior());
    var heard = new HashSet<Voice>();
    for (var argued : trial.arguments()) {
      var voice = new Voice(argued.rule(), argued.argument().kind(), argued.argument().weight());
      if (heard.add(voice)) {
        sum += amount(weights, voice.kind(), voice.weight());
      }
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** How much an argument moves the score, in log-odds. */
  static double amount(Weights weights, Kind kind, Weight weight) {
    return sign(kind) * weights.of(weight);
  }

  private static int sign(Kind kind) {
    return switch (kind) {
      case FOR -> 1;
      case AGAINST, RULES_OUT, TRIED -> -1;
      case NOTES -> 0;
    };
  }
}
