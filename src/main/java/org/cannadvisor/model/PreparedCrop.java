package org.cannadvisor.model;

/**
 * The part of the resized picture that one program keeps.
 *
 * @param path which program's way it is: the file where it begins
 * @param width pixels; 0 where not known
 * @param height pixels; 0 where not known
 * @param mode {@code center}, or empty where not known
 */
public record PreparedCrop(
    String subject, Side side, String path, int width, int height, String mode, Evidence at)
    implements Fact {

  @Override
  public PreparedCrop withSubject(String subject) {
    return new PreparedCrop(subject, side, path, width, height, mode, at);
  }
}
