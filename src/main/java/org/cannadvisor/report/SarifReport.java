package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Topic;

/**
 * The report as a SARIF 2.1.0 log, for code scanning and editors: one rule for each id of which
 * something was found, one result for each finding. What was accepted is there too, suppressed;
 * what could not be read is a notification of the run.
 */
final class SarifReport implements ReportWriter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Addresses are relative to the project directory, wherever that lies. */
  static final String BASE = "PROJECT";

  @Override
  public ReportFormat format() {
    return ReportFormat.SARIF;
  }

  @Override
  public void write(Diagnosis diagnosis, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(new JsonEscapes());
      json.setPrettyPrinter(JsonReport.layout());
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      JsonReport.array(json, "runs", List.of(diagnosis), SarifReport::writeRun);
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void writeRun(JsonGenerator json, Diagnosis diagnosis) throws IOException {
    writeTool(json, diagnosis);
    json.writeStringField("language", diagnosis.lang().tag());
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(BASE);
    SarifText.message(json, "description", diagnosis.directory(), "");
    json.writeEndObject();
    json.writeEndObject();
    JsonReport.array(json, "invocations", List.of(diagnosis), SarifReport::writeInvocation);
    json.writeStringField("columnKind", "utf16CodeUnits");
    new SarifResults(json, diagnosis).write();
    json.writeObjectFieldStart("properties");
    json.writeStringField("verdict", Visible.line(diagnosis.verdict()));
    json.writeStringField("today", diagnosis.today().toString());
    json.writeEndObject();
  }

  private static void writeTool(JsonGenerator json, Diagnosis diagnosis) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "cann-advisor");
    json.writeStringField("version", diagnosis.version());
    json.writeStringField("language", diagnosis.lang().tag());
    JsonReport.array(
        json, "rules", diagnosis.topics(), (to, topic) -> writeRule(to, topic, diagnosis));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeRule(JsonGenerator json, Topic topic, Diagnosis diagnosis)
      throws IOException {
    json.writeStringField("id", topic.id());
    SarifText.message(json, "shortDescription", topic.title(), "");
    SarifText.message(json, "fullDescription", topic.summary(), "");
    SarifText.message(json, "help", helpText(topic), helpMarkdown(topic, diagnosis));
    json.writeObjectFieldStart("properties");
    JsonReport.strings(json, "tags", List.of(topic.stage().id()));
    json.writeEndObject();
  }

  private static String helpText(Topic topic) {
    return String.join("\n", topic.why(), String.join("\n", topic.steps()), topic.verify());
  }

  private static String helpMarkdown(Topic topic, Diagnosis diagnosis) {
    var page = new MarkdownPage(diagnosis.lang());
    page.labelled(Labels.WHY, topic.why());
    page.paragraph("**" + page.say(Labels.FIX) + "**");
    page.gap();
    for (int i = 0; i < topic.steps().size(); i++) {
      page.prose(i + 1 + ".", topic.steps().get(i));
    }
    page.labelled(Labels.VERIFY, topic.verify());
    page.labelled(Labels.SOURCES, String.join("; ", topic.sources()));
    return page.toString();
  }

  private static void writeInvocation(JsonGenerator json, Diagnosis diagnosis) throws IOException {
    json.writeBooleanField("executionSuccessful", true);
    JsonReport.array(
        json,
        "toolExecutionNotifications",
        diagnosis.problems(),
        (to, problem) -> writeProblem(to, problem, diagnosis));
  }

  private static void writeProblem(JsonGenerator json, Problem problem, Diagnosis diagnosis)
      throws IOException {
    json.writeStringField("level", "warning");
    SarifText.message(json, "message", problem.message().in(diagnosis.lang()), "");
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    SarifResults.writePlace(json, problem.file(), problem.line(), "");
    json.writeEndObject();
    json.writeEndArray();
  }
}
