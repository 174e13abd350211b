package org.cannadvisor.model;

/**
 * A line in which a program says that it stopped working on the outputs before all of them were
 * done, as the NMS of the YOLO family does at its time limit: the other samples of the batch stay
 * without results.
 *
 * @param text the part of the line that says so
 */
public record CutShort(String subject, String text, Evidence at) implements Fact {

  @Override
  public CutShort withSubject(String subject) {
    return new CutShort(subject, text, at);
  }
}
