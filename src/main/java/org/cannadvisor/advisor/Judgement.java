package org.cannadvisor.advisor;

import java.util.Optional;
import org.cannadvisor.model.Level;

/**
 * What became of one case.
 *
 * @param ruling the answer
 * @param level only where it is recommended
 * @param score 0..1
 * @param ground what decided
 */
record Judgement(Ruling ruling, Optional<Level> level, double score, Ground ground) {

  /** The answers, before it is asked what is missing. */
  enum Ruling {
    RECOMMENDED,
    NOTED,
    RULED_OUT,
    /** Nobody argued, or what speaks against it outweighs what speaks for it. */
    SILENT
  }

  /** What decided, so that it can be told. */
  enum Ground {
    EXCLUDED,
    TRIED,
    ONLY_NOTED,
    NOTHING_FOR_IT,
    EXPLAINS_NO_SYMPTOM,
    CERTAIN,
    CERTAIN_BUT_DISPUTED,
    CERTAIN_BUT_PERHAPS_HARMLESS,
    PROBABLE,
    ONLY_DUE,
    LOW_SCORE,
    RESEMBLES,
    OUTWEIGHED
  }

  static Judgement recommended(Level level, double score, Ground ground) {
    return new Judgement(Ruling.RECOMMENDED, Optional.of(level), score, ground);
  }

  static Judgement without(Ruling ruling, double score, Ground ground) {
    return new Judgement(ruling, Optional.empty(), score, ground);
  }
}
