package org.cannadvisor.model;

import java.util.List;

/**
 * The sizes that a model can be given: it was converted for these and no other.
 *
 * @param conversion {@link Conversion#id()}
 * @param gears as the option lists them, without blanks: {@code 8} of {@code --dynamic_batch_size},
 *     {@code 416,608} of {@code --dynamic_image_size}
 */
public record ShapeGears(
    String subject, String conversion, Sort sort, List<String> gears, Evidence at) implements Fact {

  /** What the sizes are of. */
  public enum Sort {
    /** {@code --dynamic_batch_size}, {@code aclmdlSetDynamicBatchSize}. */
    BATCH,
    /** {@code --dynamic_image_size}, {@code aclmdlSetDynamicHWSize}. */
    IMAGE,
    /** {@code --dynamic_dims}, {@code aclmdlSetInputDynamicDims}. */
    DIMS
  }

  public ShapeGears {
    gears = List.copyOf(gears);
  }

  /** Whether this size is none of them; false where it is not known. */
  public boolean lacks(String size) {
    return !size.isEmpty() && sort != Sort.DIMS && !gears.contains(size);
  }

  /** All of them as the option has them. */
  public String list() {
    return String.join(sort == Sort.BATCH ? "," : ";", gears);
  }

  @Override
  public ShapeGears withSubject(String subject) {
    return new ShapeGears(subject, conversion, sort, gears, at);
  }
}
