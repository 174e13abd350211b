package org.cannadvisor.model;

/**
 * A chip that the model is to run on, whatever it is converted for: stated as target, or shown by
 * {@code npu-smi info}.
 *
 * @param soc as {@code --soc_version} would have it, e.g. {@code Ascend310P3}
 * @param family what the documentation says of such chips
 */
public record TargetChip(String subject, String soc, ChipFamily family, Evidence at)
    implements Fact {

  /** Whether a model that is converted for {@code other} certainly is for another family. */
  public boolean isOtherThan(String other) {
    ChipFamily wanted = ChipFamily.of(other);
    return wanted != family && wanted != ChipFamily.OTHER && family != ChipFamily.OTHER;
  }

  /** Whether a model that is converted for {@code other} is for this family. */
  public boolean isLike(String other) {
    return family != ChipFamily.OTHER && ChipFamily.of(other) == family;
  }

  @Override
  public TargetChip withSubject(String subject) {
    return new TargetChip(subject, soc, family, at);
  }
}
