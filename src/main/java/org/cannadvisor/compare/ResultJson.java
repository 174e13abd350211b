package org.cannadvisor.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.tensor.Census;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.Metric;

/** The rows of a run as JSON; numbers that JSON has none for stand as texts. */
final class ResultJson {

  private ResultJson() {}

  static void write(Run run, Writer to) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schemaVersion", "1");
      json.writeStringField("arithmetic", run.arithmetic().name().toLowerCase(Locale.ROOT));
      json.writeBooleanField("complete", run.complete());
      json.writeArrayFieldStart("rows");
      for (Row row : run.rows()) {
        row(json, row);
      }
      json.writeEndArray();
      Origins origins = Origins.of(run);
      strings(json, "origins", names(origins.sure()));
      strings(json, "possibleOrigins", names(origins.possible()));
      if (!run.details().isEmpty()) {
        json.writeArrayFieldStart("details");
        for (RowDetail detail : run.details()) {
          new DetailJson(json).write(detail);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  private static List<String> names(List<Row> rows) {
    return rows.stream().map(Row::tensorIndex).toList();
  }

  private static void row(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", row.index());
    if (row.sequence().isPresent()) {
      json.writeNumberField("sequence", row.sequence().getAsInt());
    }
    json.writeStringField("tensor", row.tensorIndex());
    json.writeStringField("opType", row.opType());
    side(json, "my", row.my());
    side(json, "golden", row.golden());
    json.writeStringField("shape", row.shape());
    json.writeBooleanField("networkOutput", row.networkOutput());
    json.writeStringField("overflow", row.overflow());
    if (row.measured().isPresent()) {
      measurement(json, row.measured().get());
    }
    strings(json, "reasons", row.reasons());
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, Row.Side side) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("names", side.names());
    json.writeStringField("dtype", side.dtype());
    json.writeEndObject();
  }

  private static void measurement(JsonGenerator json, Measurement measured) throws IOException {
    json.writeNumberField("elements", measured.elements());
    json.writeNumberField("compared", measured.compared());
    json.writeNumberField("worstElement", measured.worst());
    json.writeObjectFieldStart("metrics");
    for (Metric metric : Metric.values()) {
      if (measured.values().containsKey(metric)) {
        json.writeFieldName(metric.column());
        number(json, measured.values().getOrDefault(metric, Double.NaN));
      } else if (measured.texts().containsKey(metric)) {
        json.writeStringField(metric.column(), measured.texts().getOrDefault(metric, ""));
      }
    }
    json.writeEndObject();
    census(json, "myValues", measured.my());
    census(json, "goldenValues", measured.golden());
  }

  private static void census(JsonGenerator json, String name, Census census) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("nan", census.nan());
    json.writeNumberField("positiveInfinite", census.positiveInfinite());
    json.writeNumberField("negativeInfinite", census.negativeInfinite());
    json.writeNumberField("firstOdd", census.firstOdd());
    json.writeFieldName("min");
    number(json, census.min());
    json.writeFieldName("max");
    number(json, census.max());
    json.writeEndObject();
  }

  static void number(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeString(Double.toString(value));
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
