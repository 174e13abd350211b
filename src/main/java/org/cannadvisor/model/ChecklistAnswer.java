package org.cannadvisor.model;

/**
 * What a person answered to a question of the checklist.
 *
 * @param question its id
 * @param answer id of the choice, or the free input
 * @param at the line of the manifest
 */
public record ChecklistAnswer(String subject, String question, String answer, Evidence at)
    implements Fact {

  @Override
  public ChecklistAnswer withSubject(String subject) {
    return new ChecklistAnswer(subject, question, answer, at);
  }
}
