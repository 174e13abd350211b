package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;

/**
 * An audit, for programs; names may only be added to. Findings are sorted by file, line and check,
 * and say everything in both languages:
 *
 * <pre>
 * {"schemaVersion": "1", "lang": "en", "version": "0.1.0", "pack": "our-site",
 *  "today": "2026-11-27", "staleMonths": 36,
 *  "looked": [{"id": "table-rows", "count": 3, "depth": "whole", "limit": {"zh": "", "en": ""}}],
 *  "findings": [{"sort": "stale", "check": "source-old", "about": "rewrite-operator",
 *    "file": "our-site/tables/ops.csv", "line": 7,
 *    "wrong": {"zh": "…", "en": "…"}, "mend": {"zh": "…", "en": "…"}}]}
 * </pre>
 *
 * {@code sort} is one of {@code unsourced}, {@code stale}, {@code never-fires}, {@code
 * version-range} and {@code contradiction}; {@code depth} one of {@code whole}, {@code part} and
 * {@code not}; {@code line} is 0 where the whole file is meant.
 */
public final class AuditJson {

  private AuditJson() {}

  /** Writes the whole audit. */
  public static void write(Audit audit, Writer out) throws IOException {
    JsonPage.write(
        out,
        audit.lang(),
        json -> {
          json.writeStringField("version", audit.version());
          json.writeStringField("pack", audit.pack());
          json.writeStringField("today", audit.today().toString());
          json.writeNumberField("staleMonths", audit.staleMonths());
          JsonReport.array(json, "looked", audit.looks(), AuditJson::writeLook);
          JsonReport.array(json, "findings", audit.findings(), AuditJson::writeFinding);
        });
  }

  private static void writeLook(JsonGenerator json, Audit.Look look) throws IOException {
    json.writeStringField("id", look.id());
    json.writeNumberField("count", look.count());
    json.writeStringField("depth", look.depth().id());
    writeText(json, "limit", look.limit());
  }

  private static void writeFinding(JsonGenerator json, Audit.Finding finding) throws IOException {
    json.writeStringField("sort", finding.sort().id());
    json.writeStringField("check", finding.check());
    json.writeStringField("about", finding.about());
    json.writeStringField("file", finding.at().file());
    json.writeNumberField("line", finding.at().line());
    writeText(json, "wrong", finding.wrong());
    writeText(json, "mend", finding.mend());
  }

  private static void writeText(JsonGenerator json, String name, Text text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("zh", text.zh());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }
}
