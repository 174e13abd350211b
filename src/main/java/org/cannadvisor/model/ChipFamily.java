package org.cannadvisor.model;

import static org.cannadvisor.model.Answer.NO;
import static org.cannadvisor.model.Answer.UNKNOWN;
import static org.cannadvisor.model.Answer.YES;

import java.util.regex.Pattern;

/**
 * What the documentation says of each chip family. Sources: platform files of hicann/runtime
 * ({@code Intrinsic_mmad} with {@code f322f32} = fp32 on the cube), GE user guide pages of the
 * options, {@code aclrtFloatOverflowMode} for overflow, JPEGD and VPC pages of the 6.0.1 to 9.0
 * guides for strides.
 */
public enum ChipFamily {
  ASCEND310("Ascend310", "Ascend310", NO, NO, YES, 128, 16, NO),
  ASCEND310P("Ascend310P", "Ascend310P\\d?", NO, NO, YES, 64, 16, YES),
  ASCEND310B("Ascend310B", "Ascend310B\\d?", YES, YES, YES, 64, 1, NO),
  ASCEND910("Ascend910", "Ascend910(A|ProA|PremiumA|B|ProB)?", NO, NO, YES, 128, 16, YES),
  ASCEND910B("Ascend910B1..4", "Ascend910B(\\d(-\\d)?|\\dC)", YES, YES, NO, 64, 1, YES),
  ASCEND910_93("Ascend910_93", "Ascend910_93\\w*", YES, YES, NO, 64, 1, YES),
  ASCEND950("Ascend950", "Ascend950\\w*", YES, YES, NO, 0, 1, YES),
  ASCEND035("Ascend035", "Ascend035\\w*", UNKNOWN, NO, UNKNOWN, 0, 0, NO),
  /** A string that no documented pattern matches, or no string at all. */
  OTHER("?", "(?!)", UNKNOWN, UNKNOWN, UNKNOWN, 0, 0, UNKNOWN);

  private final String label;
  private final Pattern pattern;
  private final Answer fp32Cube;
  private final Answer bf16;
  private final Answer saturates;
  private final int jpegdWidthAlignment;
  private final int vpcWidthAlignment;
  private final Answer deterministic;

  ChipFamily(
      String label,
      String pattern,
      Answer fp32Cube,
      Answer bf16,
      Answer saturates,
      int jpegdWidthAlignment,
      int vpcWidthAlignment,
      Answer deterministic) {
    this.label = label;
    this.pattern = Pattern.compile(pattern);
    this.fp32Cube = fp32Cube;
    this.bf16 = bf16;
    this.saturates = saturates;
    this.jpegdWidthAlignment = jpegdWidthAlignment;
    this.vpcWidthAlignment = vpcWidthAlignment;
    this.deterministic = deterministic;
  }

  /** The family of a {@code --soc_version} string; {@link #OTHER} for a string nobody documents. */
  public static ChipFamily of(String soc) {
    for (ChipFamily family : values()) {
      if (family.pattern.matcher(soc).matches()) {
        return family;
      }
    }
    return OTHER;
  }

  /** Short name for reports. */
  public String label() {
    return label;
  }

  /** Whether Conv and MatMul can compute in fp32 on the cube unit. */
  public Answer fp32Cube() {
    return fp32Cube;
  }

  public Answer bf16() {
    return bf16;
  }

  /**
   * Whether an fp16 overflow is pinned to ±65504 and NaN becomes 0, so that the absence of Inf and
   * NaN proves nothing. Of Ascend310 it is known by analogy only.
   */
  public Answer saturates() {
    return saturates;
  }

  /** JPEGD output width stride in pixels; 0 where it is not documented. */
  public int jpegdWidthAlignment() {
    return jpegdWidthAlignment;
  }

  /** VPC width stride in pixels; 1 where there is no rule, 0 where it is not documented. */
  public int vpcWidthAlignment() {
    return vpcWidthAlignment;
  }

  /** Whether {@code --deterministic} exists. Of Ascend310 it is not documented: taken as no. */
  public Answer deterministic() {
    return deterministic;
  }
}
