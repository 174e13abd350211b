package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.cannadvisor.model.Checkup;

/** A self-check, for programs; names may only be added to. */
public final class CheckupJson {

  private CheckupJson() {}

  /** Writes the whole check. */
  public static void write(Checkup checkup, Writer out) throws IOException {
    JsonPage.write(
        out,
        checkup.lang(),
        json -> {
          json.writeStringField("version", checkup.version());
          json.writeBooleanField("sound", checkup.isSound());
          JsonReport.array(json, "checks", checkup.lines(), CheckupJson::writeLine);
        });
  }

  private static void writeLine(JsonGenerator json, Checkup.Line line) throws IOException {
    json.writeStringField("id", line.id());
    json.writeStringField("state", line.state().id());
    json.writeStringField("title", line.title());
    json.writeStringField("found", line.found());
    json.writeStringField("mend", line.mend());
  }
}
