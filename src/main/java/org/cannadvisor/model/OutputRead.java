package org.cannadvisor.model;

/**
 * How a program reads one output of the model.
 *
 * @param path which program's way it is: the file where it begins
 * @param index which output, from 0; -1 where that could not be followed
 * @param dtype e.g. {@code float32}; empty where that could not be followed
 * @param shape e.g. {@code 1x1000}; empty where that could not be followed
 */
public record OutputRead(
    String subject, Side side, String path, int index, String dtype, String shape, Evidence at)
    implements Fact {

  @Override
  public OutputRead withSubject(String subject) {
    return new OutputRead(subject, side, path, index, dtype, shape, at);
  }
}
