package org.cannadvisor.advisor;

import java.util.Set;
import org.cannadvisor.advisor.Judgement.Ruling;
import org.cannadvisor.knowledge.Weights;
import org.cannadvisor.model.Argument;
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
      return Judgement.without(Ruling.RULED_OUT, score);
    }
    if (!trial.has(Kind.FOR)) {
      return Judgement.without(trial.has(Kind.NOTES) ? Ruling.NOTED : Ruling.SILENT, score);
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
      return Judgement.without(Ruling.NOTED, score);
    }
    return Judgement.recommended(
        alwaysHarmful && isUndisputed(trial) ? Level.CONFIRMED : Level.LIKELY, score);
  }

  private static boolean isUndisputed(Case trial) {
    return trial.of(Kind.AGAINST).stream()
        .allMatch(argued -> argued.argument().weight() == Weight.WEAK);
  }

  private Judgement experimental(Case trial, double score) {
    boolean onlyDue =
        trial.of(Kind.FOR).stream().allMatch(argued -> argued.argument().weight() == Weight.STEP);
    if (!onlyDue && score >= weights.likely()) {
      return Judgement.recommended(Level.LIKELY, score);
    }
    return score >= weights.possible()
        ? Judgement.recommended(Level.POSSIBLE, score)
        : Judgement.without(Ruling.SILENT, score);
  }

  private static boolean isCertain(Case trial) {
    return trial.of(Kind.FOR).stream()
        .anyMatch(argued -> argued.argument().weight() == Weight.CERTAIN);
  }

  private double score(Case trial) {
    double sum = weights.prior(trial.outline().prior());
    for (var argued : trial.arguments()) {
      sum += sign(argued.argument()) * weights.of(argued.argument().weight());
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static int sign(Argument argument) {
    return switch (argument.kind()) {
      case FOR -> 1;
      case AGAINST, RULES_OUT, TRIED -> -1;
      case NOTES -> 0;
    };
  }
}
