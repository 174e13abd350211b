package org.cannadvisor.model;

/**
 * A script that keeps what a network makes of random numbers, to be compared with what another one
 * makes of its input.
 *
 * @param side which of the two runs there
 * @param repeatable whether the other side can have the same numbers: they are stored, or a seed is
 *     set
 * @param at where they are drawn
 */
public record RandomFeed(String subject, Side side, boolean repeatable, Evidence at)
    implements Fact {

  @Override
  public RandomFeed withSubject(String subject) {
    return new RandomFeed(subject, side, repeatable, at);
  }
}
