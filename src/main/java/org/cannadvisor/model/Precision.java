package org.cannadvisor.model;

import java.util.Locale;

/** In which data type operators of an fp32 graph compute. */
public enum Precision {
  FP16,
  BF16,
  /** fp16 on the way in, fp32 on the way out. */
  FP16_TO_FP32,
  FP32,
  /** Whatever the original graph says. */
  ORIGIN,
  /** fp16 where the white list has the operator, the original where the black list has it. */
  LISTED_FP16,
  /** The same with bf16. */
  LISTED_BF16,
  /** The same with the 8-bit format of Ascend950. */
  LISTED_HIF8,
  /** The 8-bit format of Ascend950. */
  HIF8;

  /** The word of {@code knowledge-base/options}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether lists of operator types decide. */
  public boolean isListed() {
    return this == LISTED_FP16 || this == LISTED_BF16 || this == LISTED_HIF8;
  }

  /** Whether an fp32 operator stays in fp32. */
  public boolean keepsFp32() {
    return this == FP32 || this == ORIGIN;
  }
}
