package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.cannadvisor.model.Lang;

/** The frame of a JSON document that is no diagnosis: version of its shape, language, body. */
final class JsonPage {

  private static final String SCHEMA_VERSION = "1";

  private JsonPage() {}

  /** Writes the fields of the document. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  static void write(Writer out, Lang lang, Body body) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(new JsonEscapes());
      json.setPrettyPrinter(JsonReport.layout());
      json.writeStartObject();
      json.writeStringField("schemaVersion", SCHEMA_VERSION);
      json.writeStringField("lang", lang.tag());
      body.write(json);
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }
}
