package org.cannadvisor.model;

/**
 * How the inputs compare of the operator at which a comparison diverges first: the first of them
 * that differs, or the first of all where none does.
 *
 * @param file the table
 * @param operator {@link FirstDivergence#operator()}
 * @param agrees whether every compared input of the operator agrees
 */
public record DivergenceInput(
    String subject, String file, String operator, boolean agrees, Evidence at) implements Fact {

  @Override
  public DivergenceInput withSubject(String subject) {
    return new DivergenceInput(subject, file, operator, agrees, at);
  }
}
