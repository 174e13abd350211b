package org.cannadvisor.model;

import static org.cannadvisor.model.Precision.FP16;
import static org.cannadvisor.model.Precision.FP16_TO_FP32;
import static org.cannadvisor.model.Precision.FP32;
import static org.cannadvisor.model.Precision.HIF8;
import static org.cannadvisor.model.Precision.LISTED_BF16;
import static org.cannadvisor.model.Precision.LISTED_FP16;
import static org.cannadvisor.model.Precision.LISTED_HIF8;
import static org.cannadvisor.model.Precision.ORIGIN;

import java.util.Arrays;
import java.util.Optional;

/**
 * What {@code precision_mode} and {@code precision_mode_v2} make of an fp32 graph, on a chip that
 * has the data types. Sources: GE user guide, precision_mode and precision_mode_v2; {@code
 * fp16.op_type} of GE's {@code fe.ini} for the cube under allow_fp32_to_fp16. The prose stands in
 * {@code knowledge-base/options}.
 */
public enum PrecisionMode {
  FORCE_FP16("precision_mode", "force_fp16", FP16, FP16),
  FORCE_FP32("precision_mode", "force_fp32", FP16_TO_FP32, FP32),
  CUBE_FP16IN_FP32OUT("precision_mode", "cube_fp16in_fp32out", FP16_TO_FP32, FP32),
  MIX("precision_mode", "allow_mix_precision", LISTED_FP16, LISTED_FP16),
  MIX_FP16("precision_mode", "allow_mix_precision_fp16", LISTED_FP16, LISTED_FP16),
  MIX_BF16("precision_mode", "allow_mix_precision_bf16", LISTED_BF16, LISTED_BF16),
  FP32_TO_FP16("precision_mode", "allow_fp32_to_fp16", FP16, FP32),
  FP32_TO_BF16("precision_mode", "allow_fp32_to_bf16", FP32, FP32),
  MUST_KEEP("precision_mode", "must_keep_origin_dtype", ORIGIN, ORIGIN),
  V2_FP16("precision_mode_v2", "fp16", FP16, FP16),
  V2_ORIGIN("precision_mode_v2", "origin", ORIGIN, ORIGIN),
  V2_CUBE("precision_mode_v2", "cube_fp16in_fp32out", FP16_TO_FP32, FP32),
  V2_MIX_FP16("precision_mode_v2", "mixed_float16", LISTED_FP16, LISTED_FP16),
  V2_MIX_BF16("precision_mode_v2", "mixed_bfloat16", LISTED_BF16, LISTED_BF16),
  V2_MIX_HIF8("precision_mode_v2", "mixed_hif8", LISTED_HIF8, LISTED_HIF8),
  V2_CUBE_HIF8("precision_mode_v2", "cube_hif8", HIF8, ORIGIN);

  private final String option;
  private final String value;
  private final Precision cube;
  private final Precision vector;

  PrecisionMode(String option, String value, Precision cube, Precision vector) {
    this.option = option;
    this.value = value;
    this.cube = cube;
    this.vector = vector;
  }

  /** The mode that an option asks for; empty for another option and for an unknown value. */
  public static Optional<PrecisionMode> of(String option, String value) {
    return Arrays.stream(values())
        .filter(mode -> mode.option.equals(option) && mode.value.equals(value))
        .findFirst();
  }

  /** Whether an option is one of the two, and its value one that ATC knows. */
  public static boolean isOne(String option, String value) {
    return of(option, value).isPresent();
  }

  /** {@code precision_mode} or {@code precision_mode_v2}. */
  public String option() {
    return option;
  }

  public String value() {
    return value;
  }

  /** Conv, MatMul and their kin, see {@link CubeOperators}. */
  public Precision cube() {
    return cube;
  }

  /** All other operators. */
  public Precision vector() {
    return vector;
  }
}
