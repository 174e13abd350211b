package org.cannadvisor.model;

/**
 * The value that fills the border of a picture in one program.
 *
 * @param path which program's way it is: the file where it begins
 * @param value 0..255, before any arithmetic on the pixels
 */
public record PreparedPadding(String subject, Side side, String path, double value, Evidence at)
    implements Fact {

  @Override
  public PreparedPadding withSubject(String subject) {
    return new PreparedPadding(subject, side, path, value, at);
  }
}
