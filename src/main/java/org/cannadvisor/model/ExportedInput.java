package org.cannadvisor.model;

/**
 * The type of the tensors with which a network was exported, where all of them have the same: the
 * inputs of the graph have it, too.
 *
 * @param dtype e.g. {@code int64}
 * @param at where one of them is made
 */
public record ExportedInput(String subject, Dtype dtype, Evidence at) implements Fact {

  @Override
  public ExportedInput withSubject(String subject) {
    return new ExportedInput(subject, dtype, at);
  }
}
