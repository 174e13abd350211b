package org.cannadvisor.model;

/**
 * How large a {@link Region} is, where that could be followed: what a crop takes of the picture, or
 * what a paste fills.
 *
 * @param path which program's way it is: the file where it begins
 * @param step position on that way, from 1
 */
public record RegionSize(
    String subject,
    String path,
    int step,
    Region.Role role,
    Length width,
    Length height,
    Evidence at)
    implements Fact {

  /** Whether it is as large as a picture, but for an odd line or column, whatever picture comes. */
  public boolean isWhole(Picture picture, double even) {
    return width.isWithin(picture.width(), even) && height.isWithin(picture.height(), even);
  }

  /** Whether it is the same for all pictures. */
  public boolean isFixed() {
    return width.isNumber() && height.isNumber();
  }

  /** {@code 224x224}, as a person reads it. */
  public String size() {
    return width + "x" + height;
  }

  @Override
  public RegionSize withSubject(String subject) {
    return new RegionSize(subject, path, step, role, width, height, at);
  }
}
