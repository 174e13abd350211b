package org.cannadvisor.intake.quantization;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.QuantSetting;

/** The simple configuration of AMCT and the file of {@code --compression_optimize_conf}. */
final class QuantConfigText {

  private static final int LONGEST = 1 << 20;
  private static final int MOST = 2_000;

  private static final List<String> ENDINGS = List.of(".cfg", ".conf", ".prototxt", ".config");

  /** Fields that no other file of this form has. */
  private static final Set<String> TELLING =
      Set.of(
          "batch_num",
          "joint_quant",
          "skip_layers",
          "skip_layer_types",
          "activation_offset",
          "skip_fusion_layers",
          "override_layer_configs",
          "override_layer_types",
          "fakequant_precision_mode",
          "enable_first_layer_quantization",
          "calibration");

  private static final Set<String> WANTED =
      Set.of(
          "batch_num",
          "joint_quant",
          "skip_layers",
          "skip_layer_types",
          "activation_offset",
          "do_fusion",
          "skip_fusion_layers",
          "quant_bits",
          "num_bits",
          "fakequant_precision_mode",
          "enable_first_layer_quantization",
          "input_data_dir",
          "config_file",
          "calibration");

  private static final Pattern FIELD =
      Pattern.compile("\\s*+([a-z_]++)\\s*+(?::\\s*+([^#{]*+)|(?=\\{)).*");

  private QuantConfigText() {}

  static boolean isOne(SourceText text) {
    boolean named = ENDINGS.stream().anyMatch(text.name()::endsWith) || !text.name().contains(".");
    return named
        && text.content().length() <= LONGEST
        && TELLING.stream().anyMatch(text.content()::contains)
        && text.lines().stream().anyMatch(QuantConfigText::isTelling);
  }

  private static boolean isTelling(String line) {
    Matcher field = FIELD.matcher(line);
    return line.length() < 4_000 && field.matches() && TELLING.contains(field.group(1));
  }

  static void read(SourceText text, Reading reading) {
    int found = 0;
    for (int i = 0; i < text.lines().size() && found < MOST; i++) {
      String line = text.lines().get(i);
      Matcher field = FIELD.matcher(line);
      if (line.length() < 100_000 && field.matches() && WANTED.contains(field.group(1))) {
        String value = field.group(2) == null ? "" : field.group(2);
        reading.add(new QuantSetting(Fact.UNTIED, field.group(1), plain(value), text.at(i + 1)));
        found++;
      }
    }
  }

  /** {@code ["a","b"]} becomes {@code a,b}. */
  private static String plain(String value) {
    return value.replaceAll("[\\[\\]\"']", "").strip();
  }
}
