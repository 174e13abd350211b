package org.cannadvisor.identify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.model.Text;

/**
 * A finding as JSON, schema 1, which {@code diagnose} reads again; what is no number is left out.
 */
public final class FindingJson {

  private FindingJson() {}

  /**
   * Writes a finding.
   *
   * @param my what my tensor is called
   * @param golden what the golden one is called
   */
  public static void write(Finding finding, String my, String golden, Writer to)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schemaVersion", "1");
      json.writeStringField("kind", "cann-advisor-identify");
      json.writeStringField("my", my);
      json.writeStringField("golden", golden);
      json.writeStringField("answer", id(finding.answer()));
      steps(json, "transformations", finding.steps());
      json.writeArrayFieldStart("alternatives");
      for (List<Step> other : finding.alternatives()) {
        steps(json, other);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("residual");
      number(json, "before", finding.before());
      number(json, "after", finding.after());
      json.writeEndObject();
      number(json, "certainty", finding.certainty());
      channels(json, finding);
      json.writeEndObject();
    }
  }

  private static String id(Finding.Answer answer) {
    return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void steps(JsonGenerator json, String name, List<Step> steps) throws IOException {
    json.writeFieldName(name);
    steps(json, steps);
  }

  private static void steps(JsonGenerator json, List<Step> steps) throws IOException {
    json.writeStartArray();
    for (Step step : steps) {
      json.writeStartObject();
      json.writeStringField("id", step.what().id());
      json.writeStringField("detail", step.detail());
      json.writeStringField("recommendation", step.what().recommendation());
      text(json, "says", step.what().text());
      text(json, "causedBy", step.what().cause());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, Text text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("zh", text.zh());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }

  private static void channels(JsonGenerator json, Finding finding) throws IOException {
    json.writeArrayFieldStart("channels");
    for (int c = 0; c < finding.scale().size(); c++) {
      json.writeStartObject();
      number(json, "scale", finding.scale().get(c));
      number(json, "shift", finding.shift().get(c));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    }
  }
}
