package org.cannadvisor.model;

/**
 * In which data types the operators of a run compute, single operators that lists keep left out.
 *
 * @param run {@link Run#name()}
 * @param cube of Conv, MatMul and their kin, see {@link CubeOperators}
 * @param vector of all other operators
 * @param by value of the option that decides, e.g. {@code allow_fp32_to_fp16}
 * @param stated false where no option says it, so that the default of inference holds
 * @param at the option, or the command that has none
 */
public record EffectivePrecision(
    String subject,
    String run,
    Precision cube,
    Precision vector,
    String by,
    boolean stated,
    Evidence at)
    implements Fact {

  /**
   * What an option of a run means.
   *
   * @throws IllegalArgumentException where {@link PrecisionMode#isOne} says no
   */
  public static EffectivePrecision of(RunOption option) {
    PrecisionMode mode =
        PrecisionMode.of(option.name(), option.value())
            .orElseThrow(() -> new IllegalArgumentException("No precision mode: " + option));
    return new EffectivePrecision(
        option.subject(),
        option.run(),
        mode.cube(),
        mode.vector(),
        mode.value(),
        true,
        option.at());
  }

  /** What holds for a run whose command names no mode. */
  public static EffectivePrecision ofDefault(Run run) {
    PrecisionMode mode = PrecisionMode.FORCE_FP16;
    return new EffectivePrecision(
        run.subject(), run.name(), mode.cube(), mode.vector(), mode.value(), false, run.at());
  }

  /** Whether lists of operator types decide, see {@code modify_mixlist}. */
  public boolean isMixed() {
    return cube.isListed();
  }

  /** Whether every operator keeps the data type of the original graph. */
  public boolean keepsOrigin() {
    return cube == Precision.ORIGIN && vector == Precision.ORIGIN;
  }

  @Override
  public EffectivePrecision withSubject(String subject) {
    return new EffectivePrecision(subject, run, cube, vector, by, stated, at);
  }
}
