package org.cannadvisor.model;

/**
 * The size that the picture of one program has where it is handed over, whatever was done to it
 * before.
 *
 * @param path which program's way it is: the file where it begins
 * @param width pixels
 * @param height pixels
 * @param at the step that decides it
 */
public record PreparedFrame(
    String subject, Side side, String path, int width, int height, Evidence at) implements Fact {

  /** {@code 224x224}, as a person reads it. */
  public String size() {
    return width + "x" + height;
  }

  @Override
  public PreparedFrame withSubject(String subject) {
    return new PreparedFrame(subject, side, path, width, height, at);
  }
}
