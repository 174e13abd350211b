package org.cannadvisor.model;

/**
 * The part of a picture that a crop takes, or that a paste fills: both ends included, as DVPP has
 * it.
 *
 * @param path which program's way it is: the file where it begins
 * @param step position on that way, from 1
 * @param role what it is for
 */
public record Region(
    String subject,
    String path,
    int step,
    Role role,
    Length left,
    Length right,
    Length top,
    Length bottom,
    Evidence at)
    implements Fact {

  /** What it is for. */
  public enum Role {
    CROP,
    PASTE
  }

  @Override
  public Region withSubject(String subject) {
    return new Region(subject, path, step, role, left, right, top, bottom, at);
  }
}
