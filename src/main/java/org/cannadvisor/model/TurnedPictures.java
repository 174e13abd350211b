package org.cannadvisor.model;

/**
 * Photos of the data set that are stored lying down, so that one decoder turns them and another
 * does not.
 *
 * @param sign what tells it
 * @param text the part of the line that shows it
 */
public record TurnedPictures(String subject, Sign sign, String text, Evidence at) implements Fact {

  /** What tells that there are such photos. */
  public enum Sign {
    /** A list of orientations has others than 1. */
    ORIENTATION,
    /** A log gives the same picture twice, with width and height exchanged. */
    SIZE
  }

  @Override
  public TurnedPictures withSubject(String subject) {
    return new TurnedPictures(subject, sign, text, at);
  }
}
