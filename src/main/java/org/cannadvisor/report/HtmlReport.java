package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Dossier;

/** The report as one page for a browser. Asks no network for anything. */
final class HtmlReport implements ReportWriter {

  @Override
  public ReportFormat format() {
    return ReportFormat.HTML;
  }

  @Override
  public void write(Diagnosis diagnosis, Writer out) throws IOException {
    write(Dossier.of(diagnosis), out);
  }

  @Override
  public void write(Dossier dossier, Writer out) throws IOException {
    boolean isCharted = !dossier.curves().isEmpty();
    var assets = isCharted ? HtmlAssets.withChart("report.js") : HtmlAssets.of("report.js");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("dossier", dossier);
    values.put("assets", assets);
    values.put("curves", isCharted ? CurveJson.of(dossier.curves()) : "[]");
    HtmlPages.write("report.jte", values, out);
  }
}
