package org.cannadvisor.model;

/**
 * The channel order in which one program gives the picture to the model.
 *
 * @param path which program's way it is: the file where it begins
 * @param color {@code RGB}, {@code BGR} or {@code GRAY}
 * @param at the line that decides it
 */
public record PreparedColor(String subject, Side side, String path, String color, Evidence at)
    implements Fact {

  @Override
  public PreparedColor withSubject(String subject) {
    return new PreparedColor(subject, side, path, color, at);
  }
}
