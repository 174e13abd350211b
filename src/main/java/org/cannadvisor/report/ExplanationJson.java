package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Explanation;
import org.cannadvisor.model.Explanation.Argued;
import org.cannadvisor.model.Explanation.Heading;
import org.cannadvisor.model.Explanation.Here;
import org.cannadvisor.model.Explanation.Need;
import org.cannadvisor.model.Explanation.Rule;
import org.cannadvisor.model.Explanation.Trial;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Symptom;

/** What a recommendation means, for programs; names may only be added to. */
public final class ExplanationJson {

  private ExplanationJson() {}

  /** Writes the list of everything that can be explained. */
  public static void write(List<Heading> all, Lang lang, Writer out) throws IOException {
    JsonPage.write(
        out,
        lang,
        json -> JsonReport.array(json, "recommendations", all, ExplanationJson::writeHeading));
  }

  /** Writes one explanation. */
  public static void write(Explanation told, Writer out) throws IOException {
    JsonPage.write(out, told.lang(), json -> writeBody(json, told));
  }

  private static void writeHeading(JsonGenerator json, Heading one) throws IOException {
    json.writeStringField("id", one.id());
    json.writeStringField("stage", one.stage().id());
    json.writeStringField("title", one.title());
  }

  private static void writeBody(JsonGenerator json, Explanation told) throws IOException {
    json.writeStringField("version", told.version());
    json.writeStringField("id", told.id());
    json.writeStringField("stage", told.stage().id());
    json.writeStringField("title", told.title());
    json.writeStringField("summary", told.summary());
    JsonReport.strings(json, "explains", told.explains().stream().map(Symptom.Sort::id).toList());
    json.writeBooleanField("alwaysHarmful", told.alwaysHarmful());
    json.writeStringField("why", told.why());
    json.writeStringField("signs", told.signs());
    json.writeStringField("check", told.check());
    json.writeObjectFieldStart("fix");
    JsonReport.strings(json, "steps", told.steps());
    json.writeObjectFieldStart("code");
    for (Map.Entry<String, String> code : told.code().entrySet()) {
      json.writeStringField(code.getKey(), code.getValue());
    }
    json.writeEndObject();
    json.writeStringField("price", told.price());
    json.writeEndObject();
    json.writeStringField("experiment", told.experiment());
    json.writeStringField("verify", told.verify());
    json.writeStringField("vendor", told.vendor());
    json.writeNumberField("costMinutes", told.costMinutes());
    JsonReport.array(json, "needs", told.needs(), ExplanationJson::writeNeed);
    JsonReport.array(json, "rules", told.rules(), ExplanationJson::writeRule);
    JsonReport.strings(json, "sources", told.sources());
    if (told.here().isPresent()) {
      writeHere(json, told.here().get());
    }
  }

  private static void writeNeed(JsonGenerator json, Need need) throws IOException {
    json.writeStringField("what", need.what());
    json.writeStringField("how", need.how());
  }

  private static void writeRule(JsonGenerator json, Rule rule) throws IOException {
    json.writeStringField("condition", rule.condition());
    json.writeStringField("kind", id(rule.kind()));
    json.writeStringField("weight", id(rule.weight()));
    json.writeNumberField("amount", rounded(rule.amount(), 1));
    json.writeStringField("says", rule.says());
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
  }

  private static void writeHere(JsonGenerator json, Here here) throws IOException {
    json.writeObjectFieldStart("project");
    json.writeStringField("directory", here.directory());
    json.writeStringField("today", here.today().toString());
    JsonReport.array(json, "subjects", here.trials(), ExplanationJson::writeTrial);
    json.writeEndObject();
  }

  private static void writeTrial(JsonGenerator json, Trial trial) throws IOException {
    json.writeStringField("name", trial.subject());
    json.writeStringField("status", trial.status().id());
    if (trial.level().isPresent()) {
      json.writeStringField("level", trial.level().get().id());
    } else {
      json.writeNullField("level");
    }
    json.writeNumberField("score", rounded(trial.score(), 2));
    json.writeStringField("because", trial.because());
    json.writeStringField("ground", trial.ground());
    json.writeObjectFieldStart("prior");
    json.writeStringField("class", trial.prior());
    json.writeNumberField("amount", rounded(trial.start(), 1));
    json.writeEndObject();
    JsonReport.array(json, "evidence", trial.evidence(), JsonReport::writeTestimony);
    JsonReport.array(json, "arguments", trial.argued(), ExplanationJson::writeArgued);
    JsonReport.array(json, "missing", trial.missing(), ExplanationJson::writeNeed);
    JsonReport.array(json, "configuration", trial.configurations(), ConfigurationJson::write);
  }

  private static void writeArgued(JsonGenerator json, Argued argued) throws IOException {
    writeRule(json, argued.rule());
    JsonReport.array(json, "evidence", argued.evidence(), ExplanationJson::writePlace);
  }

  private static void writePlace(JsonGenerator json, Evidence at) throws IOException {
    json.writeStringField("file", at.file());
    json.writeNumberField("line", at.line());
    json.writeStringField("text", at.text());
  }
}
