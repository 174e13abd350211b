package org.cannadvisor.model;

/**
 * What a program hands to the model as one input.
 *
 * @param path which program's way it is: the file where it begins
 * @param from the step of {@link Picture} whose memory it is; 0 where that could not be followed or
 *     there is none
 * @param input which input of the model, from 0; -1 where that could not be followed
 * @param dtype e.g. {@code uint8}; empty where that could not be followed
 * @param layout {@code NCHW} or {@code NHWC}; empty where that could not be followed
 * @param at where it is handed over
 */
public record ModelFeed(
    String subject, String path, int from, int input, String dtype, String layout, Evidence at)
    implements Fact {

  @Override
  public ModelFeed withSubject(String subject) {
    return new ModelFeed(subject, path, from, input, dtype, layout, at);
  }
}
