package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Signposts;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;

/** What the program of the checklist's page needs of each question. */
final class GuideIsland {

  private GuideIsland() {}

  static String of(Guide guide) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setCharacterEscapes(new IslandEscapes());
      json.writeStartObject();
      json.writeStringField("directory", guide.directory());
      posts(json, guide.signposts());
      JsonReport.array(json, "questions", guide.items(), GuideIsland::write);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void posts(JsonGenerator json, Signposts posts) throws IOException {
    json.writeObjectFieldStart("weights");
    for (Map.Entry<Weight, Double> one : posts.weights().entrySet()) {
      json.writeNumberField(spelt(one.getKey()), one.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("titles");
    for (Map.Entry<String, Text> one : posts.titles().entrySet()) {
      json.writeObjectFieldStart(one.getKey());
      for (Lang lang : Lang.values()) {
        json.writeStringField(lang.tag(), one.getValue().in(lang));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Guide.Item item) throws IOException {
    Question question = item.question();
    json.writeStringField("id", question.id());
    json.writeBooleanField("free", question.isFree());
    json.writeObjectFieldStart("after");
    for (Map.Entry<String, List<String>> one : question.after().entrySet()) {
      JsonReport.strings(json, one.getKey(), one.getValue());
    }
    json.writeEndObject();
    json.writeBooleanField("told", !item.byFiles().isEmpty());
    json.writeStringField("byFiles", byFiles(item));
    json.writeStringField("byPerson", byPerson(item));
    JsonReport.array(json, "choices", question.choices(), GuideIsland::choice);
  }

  /** The answer that the page begins with; empty where there is none. */
  static String shown(Guide.Item item) {
    String own = byPerson(item);
    return own.isEmpty() ? byFiles(item) : own;
  }

  /** Empty where files give no answer, or those of several models give several. */
  private static String byFiles(Guide.Item item) {
    List<String> answers =
        item.byFiles().stream()
            .map(Guide.Found::answer)
            .filter(answer -> !answer.isEmpty())
            .distinct()
            .toList();
    return answers.size() == 1 ? answers.get(0) : "";
  }

  private static String byPerson(Guide.Item item) {
    return item.byPerson().map(one -> one.answer()).orElse("");
  }

  private static void choice(JsonGenerator json, Question.Choice choice) throws IOException {
    json.writeStringField("id", choice.id());
    JsonReport.array(
        json,
        "argues",
        choice.argues(),
        (to, claim) -> {
          to.writeStringField("id", claim.id());
          to.writeStringField("kind", spelt(claim.kind()));
          to.writeStringField("weight", spelt(claim.weight()));
        });
  }

  private static String spelt(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
