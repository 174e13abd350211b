package org.cannadvisor.model;

/**
 * The interpolation of a resize step.
 *
 * @param path which program's way it is: the file where it begins
 * @param step position on that way, from 1
 * @param api decides what the number means
 * @param id the number in the code; -1 where none is set and the default of the chip holds
 * @param at where it is set, else the resize call
 */
public record ResizeFilter(
    String subject, String path, int step, PictureStep.Api api, int id, Evidence at)
    implements Fact {

  /** What the number means on a chip. */
  public Interpolation on(ChipFamily family) {
    return DvppFilters.of(api, id, family);
  }

  @Override
  public ResizeFilter withSubject(String subject) {
    return new ResizeFilter(subject, path, step, api, id, at);
  }
}
