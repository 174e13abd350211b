package org.cannadvisor.model;

/**
 * An operator that draws random numbers and is named in a table of this model.
 *
 * @param type e.g. {@code RandomNormalLike}
 * @param dropout whether it is one of those that only a graph for training has
 */
public record RandomOperator(String subject, String type, boolean dropout, Evidence at)
    implements Fact {

  @Override
  public RandomOperator withSubject(String subject) {
    return new RandomOperator(subject, type, dropout, at);
  }
}
