package org.cannadvisor.model;

/**
 * A conversion between data types that the compiler put in.
 *
 * @param file path of the graph's file
 * @param operator {@link GraphOperator#name()}
 * @param from data type before it
 * @param to data type after it
 * @param producer operator whose output it converts; empty where not known
 */
public record InsertedCast(
    String subject,
    String file,
    String operator,
    String from,
    String to,
    String producer,
    Evidence at)
    implements Fact {

  @Override
  public InsertedCast withSubject(String subject) {
    return new InsertedCast(subject, file, operator, from, to, producer, at);
  }
}
