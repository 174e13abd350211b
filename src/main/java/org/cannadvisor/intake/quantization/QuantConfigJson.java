package org.cannadvisor.intake.quantization;

import java.util.Set;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.intake.json.JsonValue.Items;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Scalar;
import org.cannadvisor.intake.json.JsonValue.Struct;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.QuantSetting;

/** The full configuration that AMCT writes: a section for each layer. */
final class QuantConfigJson {

  private static final int LONGEST = 8 << 20;
  private static final int MOST_LAYERS = 500;

  private static final Set<String> GENERAL =
      Set.of("batch_num", "activation_offset", "joint_quant", "do_fusion", "skip_fusion_layers");

  private QuantConfigJson() {}

  static boolean isOne(SourceText text) {
    String content = text.content();
    return content.length() <= LONGEST
        && JsonDocument.isMeantAsJson(text)
        && content.contains("\"quant_enable\"")
        && (content.contains("\"weight_quant_params\"") || content.contains("\"batch_num\""));
  }

  static void read(SourceText text, Reading reading) {
    JsonDocument document = JsonDocument.of(text);
    document
        .fault()
        .ifPresent(
            fault ->
                reading.problem(
                    text.at(fault.line()),
                    "量化配置不是合法的 JSON，此处之后没有读取。",
                    "The quantisation configuration is no valid JSON from here on. Maybe a comma or"
                        + " quote is missing."));
    for (Struct struct : document.objects()) {
      struct.members().stream().limit(MOST_LAYERS).forEach(one -> read(one, text, reading));
    }
  }

  private static void read(Member member, SourceText text, Reading reading) {
    if (GENERAL.contains(member.name())) {
      add(member.name(), value(member.value()), member.line(), text, reading);
    } else if (member.value() instanceof Struct layer
        && layer.text("quant_enable").equals("false")) {
      add("skip_layers", member.name(), member.line(), text, reading);
    } else if (member.value() instanceof Struct layer
        && layer.value("weight_quant_params").orElse(layer) instanceof Struct weights
        && !weights.text("num_bits").isEmpty()
        && !weights.text("num_bits").equals("8")) {
      add("num_bits", weights.text("num_bits"), weights.line(), text, reading);
    }
  }

  private static String value(JsonValue value) {
    if (value instanceof Items items) {
      return items.items().isEmpty() ? "" : "…";
    }
    return value instanceof Scalar scalar ? scalar.text() : "";
  }

  private static void add(String name, String value, int line, SourceText text, Reading reading) {
    reading.add(new QuantSetting(Fact.UNTIED, name, value, text.at(line)));
  }
}
