package org.cannadvisor.intake.command;

import java.util.Locale;
import java.util.Map;

/** What options of MindSpore Lite's converter and of its configuration file are called in ATC. */
final class LiteNames {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("fmk", "framework"),
          Map.entry("modelFile", "model"),
          Map.entry("weightFile", "weight"),
          Map.entry("outputFile", "output"),
          Map.entry("inputShape", "input_shape"),
          Map.entry("inputDataFormat", "input_format"),
          Map.entry("op_select_impl_mode", "op_select_implmode"),
          Map.entry("insert_op_config_file_path", "insert_op_conf"),
          Map.entry("fusion_switch_config_file_path", "fusion_switch_file"),
          Map.entry("buffer_optimize_mode", "buffer_optimize"),
          Map.entry("buffer_optimize", "buffer_optimize"));

  private static final Map<String, String> PRECISION =
      Map.of(
          "enforce_fp16", "force_fp16",
          "preferred_fp32", "allow_fp32_to_fp16",
          "enforce_fp32", "force_fp32",
          "enforce_origin", "must_keep_origin_dtype",
          "preferred_optimal", "allow_mix_precision");

  private static final Map<String, String> FRAMEWORKS =
      Map.of("CAFFE", "0", "MINDIR", "1", "TF", "3", "ONNX", "5");

  private LiteNames() {}

  static String name(String name) {
    return NAMES.getOrDefault(name, name);
  }

  static String value(String name, String value) {
    return switch (name(name)) {
      case "precision_mode" -> PRECISION.getOrDefault(value, value);
      case "framework" -> FRAMEWORKS.getOrDefault(value.toUpperCase(Locale.ROOT), value);
      case "buffer_optimize" ->
          switch (value) {
            case "l1", "l2", "off", "l1_and_l2" -> value + "_optimize";
            default -> value;
          };
      default -> value;
    };
  }
}
