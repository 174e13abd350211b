package org.cannadvisor.report;

import static org.cannadvisor.report.JsonReport.array;
import static org.cannadvisor.report.JsonReport.stringOrNull;
import static org.cannadvisor.report.JsonReport.strings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.ChecklistAnswer;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Guide.Found;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Question;

/**
 * The guided checklist for programs. Other people's scripts depend on its names; they may only be
 * added to.
 */
final class GuideJson implements GuideWriter {

  private static final String SCHEMA_VERSION = "1";

  @Override
  public void write(Guide guide, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(new JsonEscapes());
      json.setPrettyPrinter(JsonReport.layout());
      write(guide, json);
    }
    out.write('\n');
    out.flush();
  }

  private static void write(Guide guide, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "cann-advisor");
    json.writeStringField("version", guide.version());
    json.writeEndObject();
    json.writeStringField("lang", guide.lang().tag());
    stringOrNull(json, "directory", guide.directory());
    stringOrNull(json, "verdict", guide.verdict());
    json.writeObjectFieldStart("counts");
    for (State state : State.values()) {
      json.writeNumberField(state.id(), guide.isAboutProject() ? guide.in(state).size() : 0);
    }
    json.writeEndObject();
    strings(json, "next", guide.next());
    Lang lang = guide.lang();
    array(json, "questions", guide.items(), (to, item) -> writeItem(to, item, guide));
    array(json, "problems", guide.problems(), (to, one) -> JsonReport.writeProblem(to, one, lang));
    json.writeEndObject();
  }

  private static void writeItem(JsonGenerator json, Item item, Guide guide) throws IOException {
    Question question = item.question();
    Lang lang = guide.lang();
    json.writeStringField("id", question.id());
    json.writeStringField("stage", question.stage().id());
    json.writeStringField("ask", question.ask().in(lang));
    json.writeStringField("why", question.why().in(lang));
    json.writeStringField("look", question.look().in(lang));
    stringOrNull(json, "command", question.command());
    json.writeObjectFieldStart("after");
    for (Map.Entry<String, List<String>> condition : question.after().entrySet()) {
      strings(json, condition.getKey(), condition.getValue());
    }
    json.writeEndObject();
    strings(json, "supplies", question.supplies());
    stringOrNull(json, "value", question.value());
    array(json, "answers", question.choices(), (to, one) -> writeChoice(to, item, one, lang));
    strings(json, "decides", question.decides());
    if (guide.isAboutProject()) {
      writeStanding(json, item);
    }
  }

  private static void writeChoice(JsonGenerator json, Item item, Question.Choice choice, Lang lang)
      throws IOException {
    json.writeStringField("id", choice.id());
    json.writeStringField("says", choice.says().in(lang));
    json.writeObjectFieldStart("states");
    for (Question.Statement statement : choice.states()) {
      json.writeStringField(statement.path(), statement.value());
    }
    json.writeEndObject();
    array(json, "argues", choice.argues(), GuideJson::writeClaim);
    strings(json, "opens", item.opens().getOrDefault(choice.id(), List.of()));
  }

  private static void writeClaim(JsonGenerator json, Question.Claim claim) throws IOException {
    json.writeStringField("id", claim.id());
    json.writeStringField("kind", claim.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    boolean weighs = claim.kind() == Argument.Kind.FOR || claim.kind() == Argument.Kind.AGAINST;
    stringOrNull(json, "weight", weighs ? claim.weight().name().toLowerCase(Locale.ROOT) : "");
  }

  private static void writeStanding(JsonGenerator json, Item item) throws IOException {
    json.writeStringField("state", item.state().id());
    strings(json, "undecided", item.undecided());
    array(json, "byFiles", item.byFiles(), GuideJson::writeFound);
    if (item.byPerson().isEmpty()) {
      json.writeNullField("byPerson");
    } else {
      ChecklistAnswer given = item.byPerson().get();
      json.writeObjectFieldStart("byPerson");
      json.writeStringField("answer", given.answer());
      json.writeStringField("file", given.at().file());
      json.writeNumberField("line", given.at().line());
      json.writeStringField("text", given.at().text());
      json.writeEndObject();
    }
  }

  private static void writeFound(JsonGenerator json, Found found) throws IOException {
    stringOrNull(json, "answer", found.answer());
    array(json, "evidence", found.evidence(), JsonReport::writeTestimony);
  }
}
