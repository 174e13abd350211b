package org.cannadvisor.identify;

/**
 * One thing that was done to the golden tensor to make mine.
 *
 * @param detail numbers or names that say which of its sort, e.g. {@code 210} or {@code NHWC};
 *     empty where there is one only
 */
public record Step(Transformation what, String detail) {

  static Step of(Transformation what, String detail) {
    return new Step(what, detail);
  }
}
