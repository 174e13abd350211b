package org.cannadvisor.model;

/**
 * Somebody tells a dynamic model which size comes next.
 *
 * @param path which program's way it is: the file where it begins
 * @param call {@code aclmdlSetDynamicBatchSize}, {@code --dymBatch} …
 * @param size as in {@link ShapeGears#gears()}; empty where it was not followed
 */
public record GearChoice(
    String subject, String path, ShapeGears.Sort sort, String call, String size, Evidence at)
    implements Fact {

  @Override
  public GearChoice withSubject(String subject) {
    return new GearChoice(subject, path, sort, call, size, at);
  }
}
