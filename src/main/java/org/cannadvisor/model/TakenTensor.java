package org.cannadvisor.model;

/**
 * How one side reads an output of its model, by whatever source: the manifest, a program, a script
 * that reads files.
 *
 * @param side {@link Side#UNKNOWN} where nobody says that it is for this model on the chip
 * @param output which output, from 0; -1 where not known, or all are meant
 */
public record TakenTensor(String subject, Side side, int output, Dtype dtype, Evidence at)
    implements Fact {

  @Override
  public TakenTensor withSubject(String subject) {
    return new TakenTensor(subject, side, output, dtype, at);
  }
}
