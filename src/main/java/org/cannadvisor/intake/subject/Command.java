package org.cannadvisor.intake.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Conversion;

/** One conversion with its options. */
record Command(Conversion conversion, List<AtcOption> options) {

  /**
   * Options that the documented sequence turns; commands that differ in others are not one subject.
   */
  private static final Set<String> KNOBS =
      Set.of(
          "precision_mode",
          "precision_mode_v2",
          "keep_dtype",
          "customize_dtypes",
          "modify_mixlist",
          "op_select_implmode",
          "optypelist_for_implmode",
          "op_precision_mode",
          "allow_hf32",
          "buffer_optimize",
          "disable_reuse_memory",
          "fusion_switch_file",
          "optimization_switch",
          "deterministic");

  /** Values that say what holds anyway (GE user guide, option pages). */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "precision_mode", "force_fp16",
          "precision_mode_v2", "fp16",
          "op_select_implmode", "high_performance",
          "buffer_optimize", "l2_optimize",
          "disable_reuse_memory", "0",
          "deterministic", "0");

  /** Options beside the knobs that decide what the model computes, takes and puts out. */
  private static final Set<String> DECISIVE =
      Set.of(
          "soc_version",
          "input_shape",
          "input_format",
          "insert_op_conf",
          "out_nodes",
          "output_type",
          "input_fp16_nodes",
          "is_input_adjust_hw_layout",
          "is_output_adjust_hw_layout",
          "dynamic_batch_size",
          "dynamic_image_size",
          "dynamic_dims",
          "compression_optimize_conf");

  Optional<AtcOption> option(String name) {
    return options.stream().filter(option -> option.name().equals(name)).findFirst();
  }

  String value(String name) {
    return option(name).map(AtcOption::value).orElse("");
  }

  /** What makes two commands conversions of the same thing: model, chip, shape and AIPP file. */
  String identity() {
    String model = conversion.model().isEmpty() ? conversion.output() : conversion.model();
    return String.join(
        "|",
        Names.stem(model),
        value("soc_version"),
        value("input_shape").replace(" ", ""),
        Names.lastPart(value("insert_op_conf")));
  }

  String modelName() {
    return Names.stem(conversion.model());
  }

  String outputName() {
    return Names.stem(conversion.output());
  }

  /** The knobs that are away from their defaults, files by their names alone. */
  Map<String, String> knobs() {
    var knobs = new TreeMap<String, String>();
    options.forEach(option -> putKnob(knobs, option.name(), option.value()));
    return knobs;
  }

  /** The knobs, and what else decides what the model does: another output type is another run. */
  Map<String, String> decisive() {
    var decisive = new TreeMap<String, String>();
    options.forEach(option -> putDecisive(decisive, option.name(), option.value()));
    return decisive;
  }

  /** Puts an option where it is a knob that is not at its default. */
  static void putKnob(Map<String, String> knobs, String name, String value) {
    if (KNOBS.contains(name) && !value.isEmpty() && !value.equals(DEFAULTS.get(name))) {
      knobs.put(name, Names.lastPart(value));
    }
  }

  /** Puts an option where it decides what the model does: blanks and quotes left out. */
  static void putDecisive(Map<String, String> decisive, String name, String value) {
    putKnob(decisive, name, value);
    if (DECISIVE.contains(name) && !value.isEmpty()) {
      String plain = value.replaceAll("[\\s\"']", "");
      decisive.put(name, name.endsWith("_conf") ? Names.lastPart(plain) : plain);
    }
  }
}
