package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.cannadvisor.model.Difference;
import org.cannadvisor.model.Lang;

/** In what two cases differ, for programs; names may only be added to. */
public final class DifferenceJson {

  private DifferenceJson() {}

  public static void write(Difference difference, Lang lang, Writer out) throws IOException {
    JsonPage.write(
        out,
        lang,
        json -> {
          json.writeStringField("a", difference.a());
          json.writeStringField("b", difference.b());
          JsonReport.array(json, "differences", difference.rows(), DifferenceJson::writeRow);
          JsonReport.strings(json, "onlyA", difference.onlyA());
          JsonReport.strings(json, "onlyB", difference.onlyB());
          json.writeNumberField("same", difference.same());
        });
  }

  private static void writeRow(JsonGenerator json, Difference.Row row) throws IOException {
    json.writeStringField("subject", row.subject());
    json.writeStringField("group", row.group().id());
    json.writeStringField("place", row.place());
    json.writeStringField("name", row.name());
    writeValue(json, "a", row.a());
    writeValue(json, "b", row.b());
  }

  private static void writeValue(JsonGenerator json, String name, Optional<Difference.Value> value)
      throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("value", value.get().value());
    json.writeStringField("effect", value.get().effect());
    json.writeStringField("file", value.get().at().file());
    json.writeNumberField("line", value.get().at().line());
    json.writeEndObject();
  }
}
