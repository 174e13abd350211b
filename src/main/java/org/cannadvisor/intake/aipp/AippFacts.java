package org.cannadvisor.intake.aipp;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.AippCsc;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.AippImage;
import org.cannadvisor.model.AippNormalization;
import org.cannadvisor.model.AippOutput;
import org.cannadvisor.model.CscMatrix;
import org.cannadvisor.model.CscMatrix.Output;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Numbers;

/** Says in facts what one block means. */
final class AippFacts {

  private static final List<String> NORMALIZATION =
      AippParameters.three("mean_chn_", "min_chn_", "var_reci_chn_");

  private static final List<String> SWITCHES =
      List.of("csc_switch", "rbuv_swap_switch", "ax_swap_switch");

  /** The one number that dynamic AIPP takes from the file. */
  private static final String OF_DYNAMIC = "max_src_image_size";

  private final SourceText text;
  private final String op;
  private final AippParameters parameters;
  private final Reading reading;
  private final Evidence block;

  AippFacts(SourceText text, String op, AippParameters parameters, Reading reading) {
    this.text = text;
    this.op = op;
    this.parameters = parameters;
    this.reading = reading;
    this.block = text.at(parameters.block().line());
  }

  void add() {
    checkMode();
    AippParameters.fields().forEach(this::addField);
    addImage();
    if (parameters.isStatic() && parameters.knows(NORMALIZATION)) {
      addNormalization();
    }
    if (parameters.isStatic() && parameters.knows(SWITCHES)) {
      addColour();
    }
  }

  private void checkMode() {
    if (parameters.mode().isEmpty() && !parameters.block().body().contains("aipp_mode")) {
      reading.problem(
          block,
          "这个 aipp_op 块缺少 aipp_mode，ATC 会拒绝该文件。请加上“aipp_mode : static”或“aipp_mode : dynamic”。",
          "Expected aipp_mode in this aipp_op block and found none: ATC refuses the file. Maybe add"
              + " \"aipp_mode : static\" or \"aipp_mode : dynamic\".");
    }
  }

  private void addField(FieldDescriptor field) {
    String name = field.getName();
    if (parameters.has(field)) {
      add(name, plain(parameters.value(field)), false, text.at(parameters.line(name)));
      checkRepetition(field);
    } else if (parameters.isStatic() || name.equals(OF_DYNAMIC)) {
      addDefault(field);
    }
  }

  private void addDefault(FieldDescriptor field) {
    String name = field.getName();
    if (!parameters.knows(List.of(name))) {
      return;
    }
    if (field.hasDefaultValue()) {
      add(name, plain(field.getDefaultValue()), true, block);
    } else if (name.startsWith("var_reci_chn_")) {
      add(name, "1", true, block);
    } else if ((name.startsWith("matrix_") || name.contains("_bias_")) && hasColour()) {
      add(name, plain(CscNumbers.effective(parameters).of(name)), true, block);
    }
  }

  private void add(String name, String value, boolean isDefault, Evidence at) {
    reading.add(new AippField(Fact.UNTIED, op, name, value, isDefault, at));
  }

  /** ATC takes matrix elements and biases as lists of at most one. */
  private void checkRepetition(FieldDescriptor field) {
    if (parameters.times(field) > 1 && !field.getName().equals("input_edge_idx")) {
      reading.problem(
          text.at(parameters.line(field, 1)),
          "字段 " + field.getName() + " 只能配置一次，这里重复了，ATC 会拒绝该文件。请删除多余的一行。",
          "Expected "
              + field.getName()
              + " once, found it again: ATC refuses the file. Maybe delete"
              + " one of the lines.");
    }
  }

  private static String plain(Object value) {
    if (value instanceof EnumValueDescriptor word) {
      return word.getName().replace("_mode", "").toLowerCase(Locale.ROOT);
    } else if (value instanceof Float number) {
      return Numbers.plain(Double.parseDouble(number.toString()));
    }
    return Numbers.plain(value);
  }

  private void addImage() {
    reading.add(
        new AippImage(
            Fact.UNTIED,
            op,
            parameters.mode(),
            parameters.integer("related_input_rank"),
            parameters.inputFormat(),
            parameters.isOn("csc_switch"),
            parameters.isOn("rbuv_swap_switch"),
            parameters.isOn("ax_swap_switch"),
            parameters.integer("src_image_size_w"),
            parameters.integer("src_image_size_h"),
            parameters.isOn("crop"),
            parameters.integer("load_start_pos_w"),
            parameters.integer("load_start_pos_h"),
            parameters.integer("crop_size_w"),
            parameters.integer("crop_size_h"),
            parameters.isOn("padding"),
            parameters.integer("left_padding_size"),
            parameters.integer("right_padding_size"),
            parameters.integer("top_padding_size"),
            parameters.integer("bottom_padding_size"),
            at("input_format")));
  }

  private void addNormalization() {
    boolean written = NORMALIZATION.stream().anyMatch(parameters::has);
    reading.add(
        new AippNormalization(
            Fact.UNTIED,
            op,
            parameters.channels("mean_chn_", 0),
            parameters.channels("min_chn_", 0),
            parameters.channels("var_reci_chn_", 1),
            written,
            text.at(parameters.firstLine(NORMALIZATION))));
  }

  private boolean hasColour() {
    return parameters.isOn("csc_switch") && parameters.has("input_format");
  }

  private void addColour() {
    if (hasColour() && parameters.knows(CscNumbers.ALL)) {
      addConversion();
    } else if (!hasColour() && parameters.has("input_format")) {
      String swap = parameters.has("rbuv_swap_switch") ? "rbuv_swap_switch" : "input_format";
      boolean gray = parameters.inputFormat().equals("YUV400_U8");
      addOutput(unconverted(), at(gray ? "input_format" : swap));
    }
  }

  private void addConversion() {
    int written = count(CscNumbers.MATRIX);
    CscMatrix effective =
        CscMatrixTable.classify(parameters.inputFormat(), CscNumbers.effective(parameters));
    Evidence at = written > 0 ? text.at(parameters.firstLine(CscNumbers.MATRIX)) : at("csc_switch");
    reading.add(new AippCsc(Fact.UNTIED, op, written, count(CscNumbers.INPUT_BIAS), effective, at));
    addOutput(effective.output(), at);
  }

  private int count(List<String> names) {
    return (int) names.stream().filter(parameters::has).count();
  }

  /** What reaches the network without colour conversion (GE user guide, AIPP "CSC_config"). */
  private Output unconverted() {
    boolean swapped = parameters.isOn("rbuv_swap_switch");
    return switch (parameters.inputFormat()) {
      case "RGB888_U8" -> swapped ? Output.BGR : Output.RGB;
      case "XRGB8888_U8" -> xrgb(swapped);
      case "YUV420SP_U8" -> swapped ? Output.YVU : Output.YUV;
      case "YUV400_U8" -> Output.GRAY;
      default -> Output.UNKNOWN;
    };
  }

  /** Without ax_swap_switch the first byte reaches the network, and nobody says what it is. */
  private Output xrgb(boolean swapped) {
    if (!parameters.isOn("ax_swap_switch")) {
      return Output.UNKNOWN;
    }
    return swapped ? Output.BGR : Output.RGB;
  }

  private void addOutput(Output order, Evidence at) {
    reading.add(new AippOutput(Fact.UNTIED, op, order, at));
  }

  private Evidence at(String field) {
    return text.at(parameters.line(field));
  }
}
