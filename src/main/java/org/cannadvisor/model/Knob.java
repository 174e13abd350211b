package org.cannadvisor.model;

/** What an experiment of the documented sequence changes, one at a time. */
public enum Knob {
  /** {@code precision_mode=allow_fp32_to_fp16}: the documented "high-precision mode". */
  HIGH_PRECISION,
  /** {@code must_keep_origin_dtype}, {@code origin}, {@code force_fp32}: more than that. */
  ORIGIN_PRECISION,
  /** A mixed-precision mode. */
  MIXED_PRECISION,
  /** A keep_dtype or customize_dtypes file. */
  KEPT_OPERATORS,
  /** {@code buffer_optimize=off_optimize}. */
  BUFFER_OFF,
  /** A fusion switch file with {@code ALL:off}. */
  FUSION_OFF,
  /** A fusion switch file that switches single passes off. */
  PASS_OFF,
  /** {@code op_select_implmode} or op_precision_mode with a high-precision word. */
  PRECISE_IMPLEMENTATION,
  /** {@code disable_reuse_memory=1}. */
  NO_MEMORY_REUSE,
  /** {@code deterministic=1}. */
  DETERMINISTIC;

  /** Which step of the documented sequence it belongs to; steps are changed one at a time. */
  public Stage stage() {
    return switch (this) {
      case BUFFER_OFF, NO_MEMORY_REUSE -> Stage.BUFFER_OPTIMIZE;
      case FUSION_OFF, PASS_OFF -> Stage.FUSION;
      case DETERMINISTIC -> Stage.DATA_PROCESSING;
      default -> Stage.PRECISION_MODE;
    };
  }
}
