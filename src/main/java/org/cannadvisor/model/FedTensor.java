package org.cannadvisor.model;

/**
 * What one side hands to its model, by whatever source: the manifest, a program, a script that
 * prepares files.
 *
 * @param side {@link Side#UNKNOWN} where nobody says that it is for this model on the chip
 * @param input which input of the model, from 0; -1 for the picture, or the only input
 * @param layout {@code NCHW} or {@code NHWC}; empty where not known
 */
public record FedTensor(
    String subject, Side side, int input, Dtype dtype, String layout, Evidence at) implements Fact {

  @Override
  public FedTensor withSubject(String subject) {
    return new FedTensor(subject, side, input, dtype, layout, at);
  }
}
