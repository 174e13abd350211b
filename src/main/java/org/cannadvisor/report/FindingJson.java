package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Influence;
import org.cannadvisor.model.Level;

/** Rows of the JSON report: what was accepted, and what can change numbers. */
final class FindingJson {

  private FindingJson() {}

  static void writeAccepted(JsonGenerator json, Accepted one) throws IOException {
    json.writeStringField("id", one.id());
    json.writeStringField("subject", one.subject());
    JsonReport.stringOrNull(json, "level", one.level().map(Level::id).orElse(""));
    json.writeStringField("title", one.title());
    json.writeStringField("says", one.says());
    json.writeStringField("by", one.by().id());
    json.writeStringField("reason", one.reason());
    JsonReport.stringOrNull(json, "until", one.until());
    json.writeStringField("file", one.at().file());
    json.writeNumberField("line", one.at().line());
    JsonReport.array(json, "evidence", one.evidence(), JsonReport::writeTestimony);
  }

  static void writeInfluence(JsonGenerator json, Influence one) throws IOException {
    json.writeStringField("subject", one.subject());
    json.writeStringField("group", one.group().id());
    json.writeStringField("place", one.place());
    json.writeStringField("name", one.name());
    json.writeStringField("value", one.value());
    json.writeStringField("effect", one.effect());
    json.writeStringField("file", one.at().file());
    json.writeNumberField("line", one.at().line());
  }
}
