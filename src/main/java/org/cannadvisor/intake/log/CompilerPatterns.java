package org.cannadvisor.intake.log;

import java.util.List;
import org.cannadvisor.model.LogSignal;

/** What the compiler says while it converts a model; the first pattern that fits decides. */
final class CompilerPatterns {

  private static final String NOTHING = "()";

  private static final String ONLY_FP16 = "\\b(?i:node|op)\\s?\\[?(?:name:)?([^,\\]\\s]++)";

  private static final String FUSION_CONFIG = "GE, fusion_config_parser.cc";
  private static final String TBE_ADAPTER = "GE, tbe_op_store_adapter.cc";
  private static final String OP_IMPL_MODE = "GE, op_impl_mode_config_parser.cc";

  static final List<LogPattern> ALL =
      List.of(
          LogPattern.of(
              LogSignal.CONSTANT_CLIPPED,
              "need to be clipped, it may be lower accuracy",
              "find cast op ([^\\s,]++)",
              "GE, constant_clip_pass.cc"),
          LogPattern.of(
              LogSignal.KEPT_OPERATOR_NOT_IN_GRAPH,
              "not in the graph, op ",
              "not in the graph, op (?:name|type)s?:\\s*+\\[?([^\\]\"\\n]*+)",
              "GE, keep_dtype_option.cc; bracketed since 7.x, a plain list before"),
          LogPattern.of(
              LogSignal.WHITE_LIST_KEEPS_PRECISION,
              "is in white list but it doesn't support",
              "\\[Op (\\S++) type",
              "GE, op_dtype_selection_strategy_allow_mix_precision_base.cc"),
          LogPattern.of(
              LogSignal.REDUCED_TO_BF16,
              "Change datatype to DT_BF16",
              "Node (\\S++) is in white list",
              TBE_ADAPTER),
          LogPattern.of(
              LogSignal.ONLY_FP16_KERNEL,
              "only supports fp16. Modify dtype from fp32 to fp16",
              "Node\\[([^,\\]]++)",
              TBE_ADAPTER),
          LogPattern.of(
              LogSignal.ONLY_FP16_KERNEL,
              "only supports float16",
              ONLY_FP16,
              "FE",
              "the same in other words, with the type in full"),
          LogPattern.of(
              LogSignal.ONLY_FP16_KERNEL,
              "only support DT_FLOAT16",
              ONLY_FP16,
              "FE",
              "the same in other words, with the type as GE names it"),
          LogPattern.of(
              LogSignal.REDUCED_TO_FP16_BY_MODE,
              "datatype to DT_FLOAT16. Reason",
              "Change node (\\S++) datatype",
              TBE_ADAPTER),
          LogPattern.of(
              LogSignal.PRECISION_MODE_DEFAULTED,
              "precision_mode] is empty",
              "\\[(?:ge\\.exec\\.)?(precision_mode)] is empty",
              "GE, fe_context_utils.cc"),
          LogPattern.of(
              LogSignal.PASS_FORBIDDEN_CLOSE,
              "] is forbidden closed",
              "Pass:\\[([^\\]]++)] is forbidden",
              FUSION_CONFIG),
          LogPattern.of(
              LogSignal.PASS_SWITCHED,
              "is configured by fusion config or fusion switch file, pass switch is [",
              "pass\\[([^\\]]++] is configured by fusion config or fusion switch file, pass switch"
                  + " is \\[[01])",
              FUSION_CONFIG),
          LogPattern.of(
              LogSignal.PASS_SWITCHED,
              "] is not allowed in current O1 level",
              "fusion_pass\\[([^\\]]++)] is not allowed",
              FUSION_CONFIG),
          LogPattern.of(
              LogSignal.FUSION_SWITCH_INVALID,
              "must be on or off",
              "(?i:the switch value of pass)[ \\[]([^\\s\\]]++)",
              "GE, fusion_config_parser.cc (E20003, E21002)"),
          LogPattern.of(
              LogSignal.FUSION_SWITCH_INVALID, "] is not on or off", NOTHING, FUSION_CONFIG),
          LogPattern.of(
              LogSignal.FUSION_SWITCH_INVALID, "Illegal switch value: [", NOTHING, FUSION_CONFIG),
          LogPattern.of(
              LogSignal.OP_PRECISION_LINE_IGNORED,
              "in op_precision_mode config file current line",
              "current line (.*?) optype or opname",
              OP_IMPL_MODE),
          LogPattern.of(
              LogSignal.OP_PRECISION_LINE_IGNORED,
              "Op_type_or_name ",
              "Op_type_or_name (\\S++) with op_impl_mode \\S++ is invalid",
              OP_IMPL_MODE),
          LogPattern.of(
              LogSignal.MIX_LIST_ENTRY_IGNORED,
              "does not match the precision_reduce",
              "remove list for op_type \\[([^\\]]++)",
              "GE, op_kernel_info_constructor / sub_op_info_store"),
          LogPattern.of(
              LogSignal.AIPP_NODE_IS_FP16, "is linked to aipp", "op \\[([^\\]]++)", "GE, E10034"),
          LogPattern.of(
              LogSignal.AIPP_NODE_IS_FP16,
              "connected to AIPP must not be of type FP16",
              "Nodes? \\[?([^\\]\\s]++)",
              "GE, E10034"),
          LogPattern.of(
              LogSignal.AIPP_INVALID,
              "AIPP configuration is invalid",
              NOTHING,
              "GE, error_registry.cc (E10052)"),
          LogPattern.of(
              LogSignal.AIPP_INVALID,
              "[Read][Proto] from file:",
              "from file:\\s?(\\S++) failed",
              "GE, insert_new_op_util.cc"),
          LogPattern.of(
              LogSignal.CHIP_MISMATCH,
              "Model soc version[",
              "Model soc version\\[([^\\]]*+)] is (?:not support|invalid)",
              "GE, model load (E10001)"),
          LogPattern.of(
              LogSignal.CALIBRATION_SIZE,
              "is not equal to model input size[",
              NOTHING,
              "AMCT",
              "AMCT, utils_acl.cpp; sample programs print the same words with another meaning"),
          LogPattern.of(
              LogSignal.RANDOM_INPUT,
              "save input file name: ",
              "save input file name: ([^,\\s]++)",
              "msquickcmp, onnx_dump_data.py; with a given input it loads instead of saving"),
          LogPattern.of(
              LogSignal.ATTRIBUTE_MISSING,
              "et attr name ",
              "[Gg]et attr name \\[?([\\w.:-]{1,100})\\]? (?:failed|unsuccessful)",
              "GE",
              "GE, operator.cc, Operator::GetAttr; unsuccessful since CANN 8.1"),
          LogPattern.of(
              LogSignal.OPTION_CONFLICT,
              "Cannot configure both",
              "Cannot configure both (?:the )?(?:parameters? )?(.{1,160}?) simultaneously",
              "GE, error_registry.cc (E10056)"),
          LogPattern.of(
              LogSignal.OPTION_CONFLICT,
              "odify_mixlist is set",
              "([Mm]odify_mixlist)",
              "GE, option_utils.cc (E10001)"));

  private CompilerPatterns() {}
}
