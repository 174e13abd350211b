package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.cannadvisor.model.Baseline;
import org.cannadvisor.model.Lang;

/** A baseline as a file; what counts is the fingerprint, the rest is for people. */
public final class BaselineJson {

  private BaselineJson() {}

  public static void write(Baseline baseline, Lang lang, Writer out) throws IOException {
    JsonPage.write(
        out,
        lang,
        json -> {
          json.writeStringField("kind", "baseline");
          json.writeStringField("today", baseline.today());
          JsonReport.array(json, "findings", baseline.entries(), BaselineJson::writeEntry);
        });
  }

  private static void writeEntry(JsonGenerator json, Baseline.Entry entry) throws IOException {
    json.writeStringField("fingerprint", entry.fingerprint());
    json.writeStringField("id", entry.id());
    json.writeStringField("subject", entry.subject());
    json.writeStringField("title", entry.title());
    json.writeStringField("place", entry.place());
  }
}
