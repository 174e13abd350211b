package org.cannadvisor.model;

/** Messages of the toolchain that mean something for accuracy (hicann/ge source, CANN 9.x). */
public enum LogSignal {
  /** A constant exceeds the range of the low precision and was clipped (constant_clip_pass.cc). */
  CONSTANT_CLIPPED,
  /** A keep_dtype entry names no operator of the graph (keep_dtype_option.cc). */
  KEPT_OPERATOR_NOT_IN_GRAPH,
  /** A white-listed operator has no low-precision kernel and keeps its precision. */
  WHITE_LIST_KEEPS_PRECISION,
  /** An operator was reduced to bf16. */
  REDUCED_TO_BF16,
  /** An operator has no fp32 kernel: it lost fp32 under allow_fp32_to_fp16. */
  ONLY_FP16_KERNEL,
  /** An operator went to fp16 because the mode asks for it. */
  REDUCED_TO_FP16_BY_MODE,
  /** No precision option reached the compiler: the default applies. */
  PRECISION_MODE_DEFAULTED,
  /** The pass stays on whatever the fusion switch file says. */
  PASS_FORBIDDEN_CLOSE,
  /** The switch value that the compiler uses for a pass; {@code what} is {@code name=on|off}. */
  PASS_SWITCHED,
  /** The fusion switch file has a value other than on and off. */
  FUSION_SWITCH_INVALID,
  /** A line of the op_precision_mode file was ignored. */
  OP_PRECISION_LINE_IGNORED,
  /** A to-remove entry of the mix list matched nothing. */
  MIX_LIST_ENTRY_IGNORED,
  /** input_fp16_nodes names a node that AIPP feeds (E10034). */
  AIPP_NODE_IS_FP16,
  /** The AIPP file is invalid (E10052, or it cannot be parsed). */
  AIPP_INVALID,
  /** The model was built for another chip (load time). */
  CHIP_MISMATCH,
  /** AMCT calibration data of the wrong size. */
  CALIBRATION_SIZE,
  /** A comparison tool was given no input and made one up (msquickcmp, msit). */
  RANDOM_INPUT,
  /** Two options exclude each other. */
  OPTION_CONFLICT,
  /** The size that a program asked of a dynamic model is none of its gears (ge_executor.cc). */
  GEAR_NOT_MATCHED,
  /** A program handed over more bytes than the model takes; {@code what} is {@code given>taken}. */
  INPUT_TOO_LARGE,
  /**
   * A program handed over fewer bytes than the model takes; {@code what} is {@code given<taken}.
   */
  INPUT_TOO_SMALL,
  /** A kernel of the AI core or AI CPU failed while the model ran: its outputs mean nothing. */
  KERNEL_FAILED,
  /** An operator read or wrote memory that is not its own. */
  MEMORY_FAULT,
  /** The overflow check of a stream found one. */
  OVERFLOW_SEEN,
  /** The model was built with another operator package than the one that runs it. */
  OPERATOR_PACKAGE_DIFFERS,
  /** AMCT could not quantise: what lies there is an older model, or none. */
  QUANTIZATION_FAILED,
  /** The network input under AIPP has another layout or data type than AIPP gives. */
  AIPP_INPUT_UNUSUAL,
  /** An optimisation was left out so that no precision is lost: no fault. */
  LOSS_AVOIDED,
  /** An attribute was asked for that the layer of the framework does not have (operator.cc). */
  ATTRIBUTE_MISSING,
  /** An error code that none of the above explains. */
  ERROR_CODE
}
