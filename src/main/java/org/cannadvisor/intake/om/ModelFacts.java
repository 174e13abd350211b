package org.cannadvisor.intake.om;

import java.util.List;
import java.util.Map;
import org.cannadvisor.formats.om.Attributes;
import org.cannadvisor.formats.om.OmModel;
import org.cannadvisor.formats.om.OmOperator;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.command.KeptCommand;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.CompiledAipp;
import org.cannadvisor.model.CompiledModel;
import org.cannadvisor.model.CompiledOption;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/** Says in facts how a compiled model was made. */
final class ModelFacts {

  /** The numbers of {@code graph_precision_mode} (GE, ge_context.cc). */
  private static final Map<Long, String> PRECISION =
      Map.of(
          0L, "force_fp16",
          1L, "allow_fp32_to_fp16",
          2L, "allow_mix_precision_fp16",
          3L, "must_keep_origin_dtype",
          4L, "force_fp32",
          5L, "force_lowerprecision",
          6L, "allow_fp32_to_bf16",
          7L, "allow_fp32_to_lowprecision",
          8L, "allow_mix_precision_bf16");

  private static final Map<Long, String> FORMATS =
      Map.of(
          1L, "YUV420SP_U8",
          2L, "XRGB8888_U8",
          3L, "RGB888_U8",
          4L, "YUV400_U8",
          7L, "ARGB8888_U8",
          8L, "YUYV_U8",
          9L, "YUV422SP_U8",
          10L, "AYUV444_U8");

  private final OmModel model;
  private final Attributes attributes;
  private final Evidence at;
  private final Reading reading;

  ModelFacts(OmModel model, Evidence at, Reading reading) {
    this.model = model;
    this.attributes = model.attributes();
    this.at = at;
    this.reading = reading;
  }

  void addAll() {
    String command = attributes.text("atc_cmdline");
    reading.add(
        new CompiledModel(
            Fact.UNTIED,
            at.file(),
            attributes.text("soc_version"),
            attributes.text("atc_version"),
            attributes.text("opp_version"),
            attributes.text("framework_type"),
            precisionMode(),
            !command.isEmpty(),
            at));
    if (!command.isEmpty()) {
      addCommand(command);
    }
    addAipp();
  }

  private String precisionMode() {
    return model.graphs().stream()
        .limit(1)
        .flatMap(graph -> graph.attributes().whole("graph_precision_mode").stream().boxed())
        .map(number -> PRECISION.getOrDefault(number, ""))
        .findFirst()
        .orElse("");
  }

  private void addCommand(String command) {
    Reading read = KeptCommand.read(at.file(), command);
    read.facts().forEach(reading::add);
    read.facts(AtcOption.class)
        .forEach(
            option ->
                reading.add(
                    new CompiledOption(Fact.UNTIED, at.file(), option.name(), option.value(), at)));
  }

  /** The input carries the settings even where the operator itself was fused away. */
  private void addAipp() {
    List<OmOperator> inputs = PortFacts.inputs(model);
    boolean found = false;
    for (OmOperator input : inputs) {
      found |= addAipp(input, input.name());
    }
    if (!found) {
      model.graphs().stream()
          .flatMap(graph -> graph.operators().stream())
          .filter(operator -> operator.type().equals("Aipp"))
          .limit(inputs.size() + 1L)
          .forEach(operator -> addAipp(operator, GraphFacts.producer(operator)));
    }
  }

  private boolean addAipp(OmOperator operator, String input) {
    Attributes settings = operator.attributes().group("aipp");
    for (String name : settings.names()) {
      String value = value(name, settings);
      if (!value.isEmpty()) {
        String field = name.equals("cpadding_value") ? "padding_value" : name;
        reading.add(new CompiledAipp(Fact.UNTIED, at.file(), input, field, value, at));
      }
    }
    return !settings.names().isEmpty();
  }

  private static String value(String name, Attributes settings) {
    if (name.equals("aipp_mode")) {
      return settings.whole(name).orElse(0) == 2 ? "dynamic" : "static";
    } else if (name.equals("input_format")) {
      return FORMATS.getOrDefault(settings.whole(name).orElse(0), "");
    }
    return settings.get(name).map(Values::plain).orElse("");
  }
}
