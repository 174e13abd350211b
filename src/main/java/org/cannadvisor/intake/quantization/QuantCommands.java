package org.cannadvisor.intake.quantization;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.command.ToolCall;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.QuantSetting;
import org.cannadvisor.model.Quantization;

/** Calls of {@code amct_onnx calibration} and its sisters. */
final class QuantCommands {

  private static final Pattern TOOL =
      Pattern.compile(
          "(?:^|[\\s/\"'`])(amct_(?:onnx|caffe|tensorflow|mindspore))\\s++calibration\\b");

  private static final List<String> PAGES = List.of(".sh", ".bash", ".md", ".txt", ".rst", ".py");
  private static final Pattern BATCH = Pattern.compile(":\\s*(\\d{1,5})(?:\\s*,|$)");

  private QuantCommands() {}

  static boolean holdsAny(SourceText text) {
    return ToolCall.mayHoldAny(text)
        && text.content().contains("amct_")
        && PAGES.stream().anyMatch(text.name()::endsWith)
        && !ToolCall.in(text, TOOL).isEmpty();
  }

  static void read(SourceText text, Reading reading) {
    for (ToolCall call : ToolCall.in(text, TOOL)) {
      reading.add(
          new Quantization(
              Fact.UNTIED,
              call.tool(),
              call.value("model"),
              call.value("save_path"),
              batch(call.value("input_shape")),
              text.at(call.line())));
      if (call.options().containsKey("batch_num")) {
        reading.add(
            new QuantSetting(
                Fact.UNTIED,
                "batch_num",
                call.value("batch_num"),
                text.at(call.lineOf("batch_num"))));
      }
    }
  }

  private static int batch(String shape) {
    Matcher first = BATCH.matcher(shape);
    return first.find() ? Integer.parseInt(first.group(1)) : 0;
  }
}
