package org.cannadvisor.intake.log;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.LogSignal;

/**
 * A message of the toolchain and what it means.
 *
 * @param signal what it means
 * @param words that every such message holds, as they are printed
 * @param what its first group is the operator, pass or parameter that the message is about
 * @param module the only module that may say it; empty for any
 * @param source where the message is printed
 */
record LogPattern(LogSignal signal, String words, Pattern what, String module, String source) {

  private static final String NOTHING = "()";

  private static final String FUSION_CONFIG = "GE, fusion_config_parser.cc";
  private static final String TBE_ADAPTER = "GE, tbe_op_store_adapter.cc";
  private static final String OP_IMPL_MODE = "GE, op_impl_mode_config_parser.cc";

  /** Every message with a meaning for accuracy; the first that fits decides. */
  static final List<LogPattern> ALL =
      List.of(
          of(
              LogSignal.CONSTANT_CLIPPED,
              "need to be clipped, it may be lower accuracy",
              "find cast op ([^\\s,]++)",
              "GE, constant_clip_pass.cc"),
          of(
              LogSignal.KEPT_OPERATOR_NOT_IN_GRAPH,
              "not in the graph, op ",
              "not in the graph, op (?:name|type)s?:\\s*+\\[?([^\\]\"\\n]*+)",
              "GE, keep_dtype_option.cc; bracketed since 7.x, a plain list before"),
          of(
              LogSignal.WHITE_LIST_KEEPS_PRECISION,
              "is in white list but it doesn't support",
              "\\[Op (\\S++) type",
              "GE, op_dtype_selection_strategy_allow_mix_precision_base.cc"),
          of(
              LogSignal.REDUCED_TO_BF16,
              "Change datatype to DT_BF16",
              "Node (\\S++) is in white list",
              TBE_ADAPTER),
          of(
              LogSignal.ONLY_FP16_KERNEL,
              "only supports fp16. Modify dtype from fp32 to fp16",
              "Node\\[([^,\\]]++)",
              TBE_ADAPTER),
          of(
              LogSignal.REDUCED_TO_FP16_BY_MODE,
              "datatype to DT_FLOAT16. Reason",
              "Change node (\\S++) datatype",
              TBE_ADAPTER),
          of(
              LogSignal.PRECISION_MODE_DEFAULTED,
              "precision_mode] is empty",
              "\\[(?:ge\\.exec\\.)?(precision_mode)] is empty",
              "GE, fe_context_utils.cc"),
          of(
              LogSignal.PASS_FORBIDDEN_CLOSE,
              "] is forbidden closed",
              "Pass:\\[([^\\]]++)] is forbidden",
              FUSION_CONFIG),
          of(
              LogSignal.PASS_SWITCHED,
              "is configured by fusion config or fusion switch file, pass switch is [",
              "pass\\[([^\\]]++] is configured by fusion config or fusion switch file, pass switch"
                  + " is \\[[01])",
              FUSION_CONFIG),
          of(
              LogSignal.PASS_SWITCHED,
              "] is not allowed in current O1 level",
              "fusion_pass\\[([^\\]]++)] is not allowed",
              FUSION_CONFIG),
          of(
              LogSignal.FUSION_SWITCH_INVALID,
              "must be on or off",
              "(?i:the switch value of pass)[ \\[]([^\\s\\]]++)",
              "GE, fusion_config_parser.cc (E20003, E21002)"),
          of(LogSignal.FUSION_SWITCH_INVALID, "] is not on or off", NOTHING, FUSION_CONFIG),
          of(LogSignal.FUSION_SWITCH_INVALID, "Illegal switch value: [", NOTHING, FUSION_CONFIG),
          of(
              LogSignal.OP_PRECISION_LINE_IGNORED,
              "in op_precision_mode config file current line",
              "current line (.*?) optype or opname",
              OP_IMPL_MODE),
          of(
              LogSignal.OP_PRECISION_LINE_IGNORED,
              "Op_type_or_name ",
              "Op_type_or_name (\\S++) with op_impl_mode \\S++ is invalid",
              OP_IMPL_MODE),
          of(
              LogSignal.MIX_LIST_ENTRY_IGNORED,
              "does not match the precision_reduce",
              "remove list for op_type \\[([^\\]]++)",
              "GE, op_kernel_info_constructor / sub_op_info_store"),
          of(LogSignal.AIPP_NODE_IS_FP16, "is linked to aipp", "op \\[([^\\]]++)", "GE, E10034"),
          of(
              LogSignal.AIPP_NODE_IS_FP16,
              "connected to AIPP must not be of type FP16",
              "Nodes? \\[?([^\\]\\s]++)",
              "GE, E10034"),
          of(
              LogSignal.AIPP_INVALID,
              "AIPP configuration is invalid",
              NOTHING,
              "GE, error_registry.cc (E10052)"),
          of(
              LogSignal.AIPP_INVALID,
              "[Read][Proto] from file:",
              "from file:\\s?(\\S++) failed",
              "GE, insert_new_op_util.cc"),
          of(
              LogSignal.CHIP_MISMATCH,
              "Model soc version[",
              "Model soc version\\[([^\\]]*+)] is (?:not support|invalid)",
              "GE, model load (E10001)"),
          new LogPattern(
              LogSignal.CALIBRATION_SIZE,
              "is not equal to model input size[",
              Pattern.compile(NOTHING),
              "AMCT",
              "AMCT, utils_acl.cpp; sample programs print the same words with another meaning"),
          of(
              LogSignal.RANDOM_INPUT,
              "save input file name: ",
              "save input file name: ([^,\\s]++)",
              "msquickcmp, onnx_dump_data.py; with a given input it loads instead of saving"),
          of(
              LogSignal.OPTION_CONFLICT,
              "Cannot configure both",
              "Cannot configure both (?:the )?(?:parameters? )?(.{1,160}?) simultaneously",
              "GE, error_registry.cc (E10056)"),
          of(
              LogSignal.OPTION_CONFLICT,
              "odify_mixlist is set",
              "([Mm]odify_mixlist)",
              "GE, option_utils.cc (E10001)"));

  private static LogPattern of(LogSignal signal, String words, String what, String source) {
    return new LogPattern(signal, words, Pattern.compile(what), "", source);
  }

  /** What this line is about, where it is such a message; may be empty text. */
  Optional<String> in(LogLine line) {
    if (!line.text().contains(words) || !(module.isEmpty() || module.equals(line.module()))) {
      return Optional.empty();
    }
    Matcher named = what.matcher(line.text());
    return named.find() ? Optional.of(spelling().apply(named.group(1).strip())) : mustBeNamed();
  }

  /** Without a name it may be other words of the same sound; only some messages have no name. */
  private Optional<String> mustBeNamed() {
    return signal == LogSignal.CHIP_MISMATCH || signal == LogSignal.OP_PRECISION_LINE_IGNORED
        ? Optional.empty()
        : Optional.of("");
  }

  /** {@code [--a] and [--b]} becomes {@code a, b}. */
  private static String options(String words) {
    return words
        .replaceAll("--|[\\[\\]\"']", "")
        .replace(" and ", ", ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private UnaryOperator<String> spelling() {
    return switch (signal) {
      case PASS_SWITCHED ->
          pass -> pass.replaceFirst("].*", "") + (pass.endsWith("[1") ? "=on" : "=off");
      case OPTION_CONFLICT -> LogPattern::options;
      case KEPT_OPERATOR_NOT_IN_GRAPH -> names -> names.replaceAll("[\\s,;]++", ", ");
      default -> UnaryOperator.identity();
    };
  }
}
