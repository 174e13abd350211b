package org.cannadvisor.intake;

import org.cannadvisor.model.Kind;

/**
 * Turns one kind of source into facts. A reader is stateless; it never throws for what a file holds
 * (that becomes a problem of its {@link Reading}) and its work is linear in the size of the text.
 */
public interface FactReader {

  /** What it reads. */
  Kind kind();

  /**
   * Whether {@code text} is of this kind, by its content; the name may only break a tie between
   * kinds that look alike. A damaged file that plainly was meant to be of this kind is recognised
   * too, so that {@link #read} can say what is wrong with it.
   */
  boolean recognises(SourceText text);

  /**
   * Whether a text that it recognises is of this kind alone, whatever it quotes: a graph that keeps
   * the command by which it was made is no script.
   */
  default boolean claims(SourceText text) {
    return false;
  }

  /** The facts and problems of a text that it recognises. */
  Reading read(SourceText text);
}
