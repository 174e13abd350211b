package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Question;

/** What the program of the checklist's page needs of each question. */
final class GuideIsland {

  private GuideIsland() {}

  static String of(Guide guide) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setCharacterEscapes(new IslandEscapes());
      json.writeStartObject();
      json.writeStringField("directory", guide.directory());
      JsonReport.array(json, "questions", guide.items(), GuideIsland::write);
      json.writeEndObject();
    }
    return text.toString();
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
    json.writeStringField("given", given(item));
    JsonReport.array(json, "choices", question.choices(), GuideIsland::choice);
  }

  /** The answer that files or a person gave before; empty where there is none. */
  static String given(Guide.Item item) {
    return item.byFiles().stream()
        .map(Guide.Found::answer)
        .filter(answer -> !answer.isEmpty())
        .findFirst()
        .or(() -> item.byPerson().map(one -> one.answer()))
        .orElse("");
  }

  private static void choice(JsonGenerator json, Question.Choice choice) throws IOException {
    json.writeStringField("id", choice.id());
    JsonReport.array(
        json,
        "argues",
        choice.argues(),
        (to, claim) -> {
          to.writeStringField("id", claim.id());
          to.writeStringField("kind", claim.kind().name().toLowerCase(Locale.ROOT));
          to.writeStringField("weight", claim.weight().name().toLowerCase(Locale.ROOT));
        });
  }
}
