package org.cannadvisor.model;

/**
 * The same results scored twice: with their classes, and by the boxes alone.
 *
 * @param named the figure where the class must be right
 * @param blind the figure where it does not matter
 */
public record ClassBlindFigure(String subject, double named, double blind, Evidence at)
    implements Fact {

  /** Whether hardly anything is left of the figure as soon as classes count. */
  public boolean losesByClasses(double share) {
    return named < blind * share;
  }

  @Override
  public ClassBlindFigure withSubject(String subject) {
    return new ClassBlindFigure(subject, named, blind, at);
  }
}
