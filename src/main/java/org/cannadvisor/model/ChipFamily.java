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
  ASCEND310("Ascend310", "Ascend310", NO, NO, YES, DvppLimits.FIRST, NO),
  ASCEND310P("Ascend310P", "Ascend310P\\d?", NO, NO, YES, DvppLimits.SECOND, YES),
  ASCEND310B("Ascend310B", "Ascend310B\\d?", YES, YES, YES, DvppLimits.EDGE, NO),
  ASCEND910("Ascend910", "Ascend910(A|ProA|PremiumA|B|ProB)?", NO, NO, YES, DvppLimits.FIRST, YES),
  ASCEND910B("Ascend910B1..4", "Ascend910B(\\d(-\\d)?|\\dC)", YES, YES, NO, DvppLimits.THIRD, YES),
  ASCEND910_93("Ascend910_93", "Ascend910_93\\w*", YES, YES, NO, DvppLimits.THIRD, YES),
  ASCEND950("Ascend950", "Ascend950\\w*", YES, YES, NO, DvppLimits.FOURTH, YES),
  ASCEND035("Ascend035", "Ascend035\\w*", UNKNOWN, NO, UNKNOWN, DvppLimits.UNKNOWN, NO),
  /** A string that no documented pattern matches, or no string at all. */
  OTHER("?", "(?!)", UNKNOWN, UNKNOWN, UNKNOWN, DvppLimits.UNKNOWN, UNKNOWN);

  private final String label;
  private final Pattern pattern;
  private final Answer fp32Cube;
  private final Answer bf16;
  private final Answer saturates;
  private final DvppLimits dvpp;
  private final Answer deterministic;

  ChipFamily(
      String label,
      String pattern,
      Answer fp32Cube,
      Answer bf16,
      Answer saturates,
      DvppLimits dvpp,
      Answer deterministic) {
    this.label = label;
    this.pattern = Pattern.compile(pattern);
    this.fp32Cube = fp32Cube;
    this.bf16 = bf16;
    this.saturates = saturates;
    this.dvpp = dvpp;
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
   * Whether the cube can take HF32 in place of fp32 ({@code --allow_hf32}). The platform file of
   * Ascend310B lists it, the option's page says no.
   */
  public Answer hf32() {
    return switch (this) {
      case ASCEND910B, ASCEND910_93, ASCEND950 -> YES;
      case ASCEND035, OTHER -> UNKNOWN;
      default -> NO;
    };
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
    return dvpp.jpegdWidth();
  }

  /** VPC width stride in pixels; 1 where there is no rule, 0 where it is not documented. */
  public int vpcWidthAlignment() {
    return dvpp.vpcWidth();
  }

  /** Whether lines of VPC's pictures must be padded to a multiple of more than one pixel. */
  public Answer padsVpcLines() {
    return dvpp.vpcWidth() == 0 ? UNKNOWN : dvpp.vpcWidth() > 1 ? YES : NO;
  }

  /** Whether left and top of a DVPP region must be even, right and bottom odd. */
  public Answer evenRegions() {
    return dvpp.evenRegions();
  }

  /** Whether the left offset of a pasted region must be rounded to more than one pixel. */
  public Answer roundsPasteOffset() {
    return dvpp.pasteLeft() == 0 ? UNKNOWN : dvpp.pasteLeft() > 1 ? YES : NO;
  }

  /** Multiple of the left offset of a pasted region; 1 where no rule, 0 where not documented. */
  public int pasteLeftAlignment() {
    return dvpp.pasteLeft();
  }

  /** Whether {@code --deterministic} exists. Of Ascend310 it is not documented: taken as no. */
  public Answer deterministic() {
    return deterministic;
  }
}
