package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cannadvisor.model.Configuration;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fix;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.model.UnknownLines;

/**
 * The report for programs. Other people's scripts depend on its names; they may only be added to.
 */
public final class JsonReport implements ReportWriter {

  private static final String SCHEMA_VERSION = "1";
  private static final int UNKNOWN_SHOWN = 20;

  @Override
  public ReportFormat format() {
    return ReportFormat.JSON;
  }

  @Override
  public void write(Diagnosis diagnosis, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(new JsonEscapes());
      json.setPrettyPrinter(layout());
      writeReport(json, diagnosis);
    }
    out.write('\n');
    out.flush();
  }

  /** Indented by two, the same on every system. */
  static DefaultPrettyPrinter layout() {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  private static void writeReport(JsonGenerator json, Diagnosis diagnosis) throws IOException {
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    writeTool(json, diagnosis);
    json.writeStringField("today", diagnosis.today().toString());
    json.writeStringField("lang", diagnosis.lang().tag());
    writeProject(json, diagnosis);
    json.writeStringField("verdict", diagnosis.verdict());
    array(json, "recommendations", diagnosis.recommendations(), JsonReport::writeRecommendation);
    array(json, "notes", diagnosis.notes(), JsonReport::writeNote);
    array(json, "accepted", diagnosis.accepted(), FindingJson::writeAccepted);
    array(json, "checks", diagnosis.checks(), JsonReport::writeCheck);
    array(json, "path", diagnosis.paths(), JsonReport::writePath);
    array(json, "influences", diagnosis.influences(), FindingJson::writeInfluence);
    array(json, "missing", diagnosis.missing(), JsonReport::writeMissing);
    Lang lang = diagnosis.lang();
    array(json, "problems", diagnosis.problems(), (to, row) -> writeProblem(to, row, lang));
    array(json, "unknownLines", mostFrequent(diagnosis.unknown()), JsonReport::writeUnknown);
    json.writeEndObject();
  }

  private static void writeTool(JsonGenerator json, Diagnosis diagnosis) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "cann-advisor");
    json.writeStringField("version", diagnosis.version());
    array(json, "packs", diagnosis.packs(), JsonReport::writePack);
    json.writeEndObject();
  }

  private static void writePack(JsonGenerator json, Diagnosis.Pack pack) throws IOException {
    json.writeStringField("name", pack.name());
    json.writeStringField("version", pack.version());
    json.writeNumberField("rules", pack.rules());
    if (!pack.code().isEmpty()) {
      json.writeStringField("code", pack.code());
    }
  }

  private static void writeProject(JsonGenerator json, Diagnosis diagnosis) throws IOException {
    json.writeObjectFieldStart("project");
    json.writeStringField("directory", diagnosis.directory());
    array(json, "files", diagnosis.files(), JsonReport::writeSource);
    List<Configuration> all = diagnosis.configurations();
    array(json, "subjects", diagnosis.subjects(), (to, row) -> writeSubject(to, row, all));
    json.writeEndObject();
  }

  private static void writeSource(JsonGenerator json, Diagnosis.Source file) throws IOException {
    json.writeStringField("path", file.path());
    json.writeStringField("kind", file.kind().id());
    json.writeNumberField("facts", file.facts());
  }

  private static void writeSubject(
      JsonGenerator json, Diagnosis.Subject subject, List<Configuration> all) throws IOException {
    json.writeStringField("name", subject.name());
    strings(json, "files", subject.files());
    stringOrNull(json, "chip", subject.chip());
    stringOrNull(json, "cann", subject.cann());
    List<Configuration> own =
        all.stream().filter(one -> one.subject().equals(subject.name())).toList();
    array(json, "configuration", own, ConfigurationJson::write);
  }

  private static void writeRecommendation(JsonGenerator json, Recommendation advice)
      throws IOException {
    json.writeNumberField("rank", advice.rank());
    json.writeStringField("id", advice.id());
    json.writeStringField("subject", advice.subject());
    json.writeStringField("stage", advice.stage().id());
    json.writeStringField("level", advice.level().id());
    json.writeNumberField("score", rounded(advice.score()));
    json.writeStringField("title", advice.title());
    json.writeStringField("why", advice.why());
    writeFix(json, advice.fix());
    json.writeStringField("verify", advice.verify());
    json.writeStringField("vendor", advice.vendor());
    json.writeNumberField("costMinutes", advice.costMinutes());
    array(json, "evidence", advice.evidence(), JsonReport::writeTestimony);
    strings(json, "rules", advice.rules());
    strings(json, "sources", advice.sources());
  }

  private static BigDecimal rounded(double score) {
    return BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static void writeFix(JsonGenerator json, Fix fix) throws IOException {
    json.writeObjectFieldStart("fix");
    strings(json, "steps", fix.steps());
    json.writeStringField("command", fix.command());
    array(json, "files", fix.files(), JsonReport::writePatch);
    json.writeStringField("price", fix.price());
    json.writeEndObject();
  }

  private static void writePatch(JsonGenerator json, Fix.Patch patch) throws IOException {
    json.writeStringField("path", patch.path());
    json.writeStringField("patch", patch.patch());
  }

  static void writeTestimony(JsonGenerator json, Testimony testimony) throws IOException {
    json.writeStringField("file", testimony.at().file());
    json.writeNumberField("line", testimony.at().line());
    json.writeStringField("text", testimony.at().text());
    json.writeStringField("says", testimony.says());
  }

  private static void writeNote(JsonGenerator json, Diagnosis.Note note) throws IOException {
    json.writeStringField("id", note.id());
    json.writeStringField("subject", note.subject());
    json.writeStringField("title", note.title());
    json.writeStringField("says", note.says());
    array(json, "evidence", note.evidence(), JsonReport::writeTestimony);
  }

  private static void writeCheck(JsonGenerator json, Diagnosis.Check check) throws IOException {
    json.writeStringField("id", check.id());
    json.writeStringField("subject", check.subject());
    json.writeStringField("status", check.status().id());
    json.writeStringField("because", check.because());
    array(json, "evidence", check.evidence(), JsonReport::writeTestimony);
    strings(json, "missing", check.missing());
  }

  private static void writePath(JsonGenerator json, PicturePath path) throws IOException {
    json.writeStringField("subject", path.subject());
    json.writeStringField("begins", path.begins());
    if (path.input() < 0) {
      json.writeNullField("input");
    } else {
      json.writeNumberField("input", path.input());
    }
    array(json, "rows", path.rows(), JsonReport::writeStop);
  }

  private static void writeStop(JsonGenerator json, PicturePath.Row row) throws IOException {
    json.writeStringField("step", row.step());
    json.writeStringField("file", row.at().file());
    json.writeNumberField("line", row.at().line());
    json.writeStringField("state", row.state());
    json.writeStringField("expectation", row.expectation());
    json.writeStringField("verdict", row.verdict().id());
    strings(json, "ids", row.ids());
  }

  private static void writeMissing(JsonGenerator json, Diagnosis.Missing missing)
      throws IOException {
    json.writeStringField("what", missing.what());
    json.writeStringField("how", missing.how());
    strings(json, "decides", missing.decides());
  }

  static void writeProblem(JsonGenerator json, Problem problem, Lang lang) throws IOException {
    json.writeStringField("file", problem.file());
    json.writeNumberField("line", problem.line());
    json.writeStringField("message", problem.message().in(lang));
  }

  /** What a person looks through for new rules; the rest is rarer. */
  static List<UnknownLines> mostFrequent(List<UnknownLines> all) {
    return all.subList(0, Math.min(UNKNOWN_SHOWN, all.size()));
  }

  private static void writeUnknown(JsonGenerator json, UnknownLines lines) throws IOException {
    json.writeStringField("pattern", lines.pattern());
    json.writeNumberField("count", lines.count());
    json.writeStringField("file", lines.first().file());
    json.writeNumberField("line", lines.first().line());
  }

  static void stringOrNull(JsonGenerator json, String name, String value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static <T> void array(JsonGenerator json, String name, List<T> rows, Row<T> row)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : rows) {
      json.writeStartObject();
      row.write(json, value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the fields of one row. */
  interface Row<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }
}
