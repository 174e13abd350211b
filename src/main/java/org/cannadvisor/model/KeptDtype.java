package org.cannadvisor.model;

/**
 * One line of a keep_dtype file: an operator that is to keep the precision of the original graph.
 *
 * @param name operator name, or operator type where {@code byType}
 * @param byType true for {@code OpType::Name} lines
 */
public record KeptDtype(String subject, String name, boolean byType, Evidence at) implements Fact {

  @Override
  public KeptDtype withSubject(String subject) {
    return new KeptDtype(subject, name, byType, at);
  }
}
