package org.cannadvisor.advisor;

import java.util.Optional;
import org.cannadvisor.model.Level;

/**
 * What became of one case.
 *
 * @param ruling the answer
 * @param level only where it is recommended
 * @param score 0..1
 */
record Judgement(Ruling ruling, Optional<Level> level, double score) {

  /** The answers, before it is asked what is missing. */
  enum Ruling {
    RECOMMENDED,
    NOTED,
    RULED_OUT,
    /** Nobody argued, or what speaks against it outweighs what speaks for it. */
    SILENT
  }

  static Judgement recommended(Level level, double score) {
    return new Judgement(Ruling.RECOMMENDED, Optional.of(level), score);
  }

  static Judgement without(Ruling ruling, double score) {
    return new Judgement(ruling, Optional.empty(), score);
  }
}
