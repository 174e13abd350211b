package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.cannadvisor.model.Configuration;
import org.cannadvisor.model.Configuration.Setting;

/** The effective configuration for programs. */
final class ConfigurationJson {

  private ConfigurationJson() {}

  /** The fields of one command. */
  static void write(JsonGenerator json, Configuration one) throws IOException {
    json.writeStringField("name", one.name());
    json.writeStringField("file", one.at().file());
    json.writeNumberField("line", one.at().line());
    json.writeStringField("assumed", one.assumed());
    JsonReport.array(json, "settings", one.settings(), ConfigurationJson::writeSetting);
  }

  private static void writeSetting(JsonGenerator json, Setting one) throws IOException {
    json.writeStringField("option", one.option());
    json.writeStringField("group", one.group());
    json.writeStringField("value", one.value());
    json.writeBooleanField("default", one.isDefault());
    json.writeStringField("file", one.at().file());
    json.writeNumberField("line", one.at().line());
    json.writeStringField("decides", one.decides());
    json.writeStringField("means", one.means());
    JsonReport.stringOrNull(json, "cube", one.cube());
    JsonReport.stringOrNull(json, "vector", one.vector());
    JsonReport.strings(json, "noEffect", one.lost());
    JsonReport.strings(json, "fails", one.fails());
    JsonReport.strings(json, "otherwise", one.otherwise());
    JsonReport.strings(json, "sources", one.sources());
  }
}
