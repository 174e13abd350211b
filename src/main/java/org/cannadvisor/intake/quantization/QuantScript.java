package org.cannadvisor.intake.quantization;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.QuantSetting;
import org.cannadvisor.model.Quantization;

/** A Python program that quantises with AMCT or msModelSlim. */
final class QuantScript {

  private static final int LONGEST = 200 * 1024;

  private static final Sought IMPORTED =
      Sought.of(
          "(?m)^\\s*+(?:import|from)\\s++(amct_\\w++|msmodelslim|modelslim|ascend_quant\\w*+)\\b");

  /** What begins a quantisation; merely importing the tool does not. */
  private static final Sought CALL =
      Sought.of(
          "\\b(create_quant_config|quantize_model|quantize_preprocess|QuantConfig|OnnxCalibrator|Calibrator|run_quantize)\\s*+\\(");

  private static final Pattern SETTING =
      Pattern.compile(
          "\\b(batch_num|skip_layers|activation_offset|joint_quant|disable_names|amp_num"
              + "|disable_first_layer|disable_last_layer|anti_method)\\s*+=\\s*+[\"']?+(\\[[^\\]\\n]{0,2000}+\\]?|[\\w.]++)");

  private static final Pattern RESULT =
      Pattern.compile(
          "\\b(?:export_quant_onnx\\s*+\\(|(?:save_path|result_path|output_path)\\s*+=)\\s*+[rf]?[\"']([^\"'\\n]{1,300}+)[\"']");

  private static final Sought RANDOM =
      Sought.of(
          "\\b(?:np|numpy)\\.random\\.(?:rand|randn|random|uniform|normal|randint|random_sample)\\s*+\\("
              + "|\\btorch\\.(?:rand|randn|randint)\\s*+\\(");

  /** What reads real samples: then random numbers stand for something else. */
  private static final Sought REAL =
      Sought.of(
          "imread|Image\\.open|fromfile|np\\.load|DataLoader|imdecode|listdir|glob|ImageFolder|load_dataset");

  /** Where the data go that the calibration takes. */
  private static final Sought FED =
      Sought.of("calib|run\\s*+\\(|forward|feed|model\\s*+\\(|input_data|data_list");

  private QuantScript() {}

  static boolean isOne(SourceText text) {
    return text.name().endsWith(".py")
        && text.content().length() <= LONGEST
        && IMPORTED.isIn(text.content())
        && CALL.isIn(text.content());
  }

  static void read(SourceText text, Reading reading) {
    Matcher imported = IMPORTED.in(text.content());
    String tool = imported.find() ? imported.group(1) : "";
    boolean begun = false;
    boolean real = REAL.isIn(text.content());
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).length() > 4_000 ? lines.get(i).substring(0, 4_000) : lines.get(i);
      if (line.stripLeading().startsWith("#")) {
        continue;
      }
      if (!begun && CALL.isIn(line)) {
        begun = true;
        reading.add(new Quantization(Fact.UNTIED, tool, "", result(text), 0, text.at(i + 1)));
      }
      settings(line, i + 1, text, reading);
      if (!real && RANDOM.isIn(line) && FED.isIn(near(lines, i))) {
        reading.add(new QuantSetting(Fact.UNTIED, "calibration_data", "random", text.at(i + 1)));
      }
    }
  }

  private static String result(SourceText text) {
    Matcher result = RESULT.matcher(text.content());
    return result.find() ? result.group(1) : "";
  }

  private static void settings(String line, int number, SourceText text, Reading reading) {
    Matcher setting = SETTING.matcher(line);
    while (setting.find()) {
      String value = setting.group(2).replaceAll("[\\[\\]\"']", "").strip();
      boolean variable = value.equals(setting.group(1)) || value.startsWith("args.");
      if (!variable) {
        reading.add(new QuantSetting(Fact.UNTIED, setting.group(1), value, text.at(number)));
      }
    }
  }

  private static String near(List<String> lines, int at) {
    return String.join("\n", lines.subList(Math.max(0, at - 2), Math.min(lines.size(), at + 4)));
  }
}
