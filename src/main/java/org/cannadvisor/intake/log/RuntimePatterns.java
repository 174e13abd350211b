package org.cannadvisor.intake.log;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.model.LogSignal;

/** What is said while a model is loaded and run, and while AMCT quantises one. */
final class RuntimePatterns {

  private static final String NOTHING = "()";
  private static final String EXECUTOR = "GE, ge_executor.cc";
  private static final String MODEL = "GE, davinci_model.cc (CheckUserAndModelSize, CopyPlainData)";
  private static final String TASK = "RUNTIME, davinci_kernel_task.cc";
  private static final String CORE = "RUNTIME, device_error_core_proc.cc";

  /** The first that fits decides. */
  static final List<LogPattern> ALL =
      List.of(
          LogPattern.of(
              LogSignal.GEAR_NOT_MATCHED,
              "not match the gear of model",
              "(?:Dynamic batch|Dynamic resolution|dynamic dims)\\s?([(),\\d]*+)\\s?can ?not match",
              EXECUTOR),
          LogPattern.of(
              LogSignal.GEAR_NOT_MATCHED,
              "ynamic dims param num is ",
              "param num is (\\d++)",
              EXECUTOR),
          LogPattern.of(
              LogSignal.INPUT_TOO_LARGE,
              "is bigger than om size [",
              "size\\(bytes\\) \\[(\\d++] is bigger than om size \\[\\d++)",
              MODEL),
          LogPattern.of(
              LogSignal.INPUT_TOO_LARGE,
              ") is bigger than model required size(",
              "size\\((\\d++\\) is bigger than model required size\\(\\d++)",
              MODEL),
          LogPattern.of(
              LogSignal.INPUT_TOO_SMALL,
              "from user add align:",
              "size:(\\d++ from user add align:\\d++ < op_size:\\d++)",
              MODEL),
          LogPattern.of(
              LogSignal.OVERFLOW_SEEN,
              "overflow status result is ",
              "overflow status result is ([1-9]\\d*+)",
              "AICPU, dump_task_manager.cpp"),
          LogPattern.of(
              LogSignal.OVERFLOW_SEEN,
              " overflow]",
              "\\[((?:aicore|aivec|aicpu|sdma) overflow)]",
              "RUNTIME, error_code.cc"),
          LogPattern.of(
              LogSignal.OVERFLOW_SEEN,
              " overflow",
              "desc=\\[((?:aicore|aivec|aicpu|sdma) overflow)",
              "RUNTIME, errcode_manage.cc"),
          LogPattern.of(
              LogSignal.KERNEL_FAILED,
              "kernel execute failed",
              "(?:kernel|op)_name=([^,\\s\\]\"]++)",
              TASK),
          LogPattern.of(LogSignal.KERNEL_FAILED, "there is an aicore error", NOTHING, CORE),
          LogPattern.of(
              LogSignal.KERNEL_FAILED,
              "Kernel task happen error",
              "\\[([a-z ]{1,60}exception)]",
              TASK),
          LogPattern.of(
              LogSignal.MEMORY_FAULT,
              "MTE instruction is out of range",
              "errorStr: (The [^.]{1,120}+)",
              CORE),
          LogPattern.of(LogSignal.MEMORY_FAULT, "MPU address access is invalid", NOTHING, CORE),
          LogPattern.of(
              LogSignal.OPERATOR_PACKAGE_DIFFERS,
              "does not match the current opp run package",
              "Model is \\[([^\\]]{1,60}+)",
              "GE, model_helper.cc"),
          LogPattern.of(
              LogSignal.QUANTIZATION_FAILED,
              "Do Calibration failed",
              NOTHING,
              "AMCT",
              "AMCT, quantize_api.cpp"),
          LogPattern.of(
              LogSignal.QUANTIZATION_FAILED,
              "Failed to execute InnerQuantizeGraph",
              NOTHING,
              "AMCT",
              "AMCT, inner_graph_calibration.cpp"),
          LogPattern.of(
              LogSignal.AIPP_INPUT_UNUSUAL,
              "The format is not NCHW, current format is",
              "current format is \\[?([\\w:]++)",
              "GE, insert_aipp_op_util.cc"),
          LogPattern.of(
              LogSignal.AIPP_INPUT_UNUSUAL,
              " is not FP32",
              "datatype of data node \\[?([^\\s\\]]++)",
              "GE, aipp_op.cc"),
          LogPattern.of(
              LogSignal.LOSS_AVOIDED,
              "it will cause precision loss. ignore pass",
              "Node (\\S++) transfer",
              "GE, transop_util.cc"),
          LogPattern.of(
              LogSignal.LOSS_AVOIDED,
              "has precision loss",
              "Abandoned Fusion node ([^\\s(]++)",
              "GE, transop_without_reshape_fusion_pass.cc"));

  private RuntimePatterns() {}

  /** These and those of the compiler. */
  static List<LogPattern> andOfCompiler() {
    return Stream.concat(CompilerPatterns.ALL.stream(), ALL.stream()).toList();
  }
}
