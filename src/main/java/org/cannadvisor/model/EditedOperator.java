package org.cannadvisor.model;

/**
 * An operator that a script of the project looks for in the graph in order to change it.
 *
 * @param type e.g. {@code Resize}
 */
public record EditedOperator(String subject, String type, Evidence at) implements Fact {

  @Override
  public EditedOperator withSubject(String subject) {
    return new EditedOperator(subject, type, at);
  }
}
