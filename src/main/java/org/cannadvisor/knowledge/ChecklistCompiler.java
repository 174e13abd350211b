package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannadvisor.model.Stage;

/**
 * Checks {@code knowledge-base/checklists/<nn-stage>.yaml} and puts the questions of all stages
 * into one list. Every fault is one line with the file. Used by the build.
 */
final class ChecklistCompiler {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> KEYS =
      Set.of("id", "ask", "why", "look", "command", "after", "supplies", "value", "answers");

  private final JsonNode outlines;
  private final JsonNode sources;
  private final List<String> faults;
  private final Map<String, Set<String>> answersByQuestion = new HashMap<>();
  private final ArrayNode questions = JSON.createArrayNode();
  private final AnswerRules answerRules;
  private String file = "";

  /**
   * @param outlines of all recommendations
   * @param sources the words of {@code sources.yaml}
   * @param faults where faults are added
   */
  ChecklistCompiler(JsonNode outlines, JsonNode sources, List<String> faults) {
    this.outlines = outlines;
    this.sources = sources;
    this.faults = faults;
    Set<String> ids = new HashSet<>();
    outlines.forEach(outline -> ids.add(outline.path("id").asText()));
    answerRules = new AnswerRules(ids, this::fault);
  }

  /** All questions, by stage and then as the files have them. */
  ArrayNode compile(Path folder) throws IOException {
    expectNoOthers(folder);
    for (Stage stage : Stage.values()) {
      Path path = folder.resolve(stage.folder() + ".yaml");
      if (Files.isRegularFile(path)) {
        file = "checklists/" + path.getFileName();
        read(path, stage);
      }
    }
    return questions;
  }

  private void expectNoOthers(Path folder) throws IOException {
    Set<String> known = new HashSet<>();
    for (Stage stage : Stage.values()) {
      known.add(stage.folder() + ".yaml");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.sorted().toList()) {
        file = "checklists/" + path.getFileName();
        expect(known.contains(String.valueOf(path.getFileName())), "is not named after a stage");
      }
    }
  }

  private void read(Path path, Stage stage) {
    try {
      JsonNode list = YAML.readTree(path.toFile());
      if (list.isArray()) {
        list.forEach(question -> add(question, stage));
      } else {
        fault("expected a list of questions");
      }
    } catch (IOException e) {
      String[] lines = String.valueOf(e.getMessage()).split("\\R", 2);
      fault("no valid YAML: " + lines[0]);
    }
  }

  private void add(JsonNode question, Stage stage) {
    if (!(question instanceof ObjectNode fields)) {
      fault("a question must have fields, found: " + question);
      return;
    }
    String id = fields.path("id").asText();
    answerRules.expectKeys(id, fields, KEYS);
    expect(AnswerRules.isWord(id), "id must be words with hyphens, found: " + id);
    for (String text : List.of("ask", "why", "look")) {
      answerRules.expectBoth(id + " " + text, fields.path(text));
    }
    expect(!fields.path("command").asText().contains("\n"), id + ": command must be one line");
    expectEarlier(id, fields.path("after"));
    fields
        .path("supplies")
        .forEach(
            word ->
                expect(
                    sources.has(word.asText()),
                    id + ": supplies " + word.asText() + ", which is not in sources.yaml"));
    expect(fields.has("value") != fields.has("answers"), id + ": needs either value or answers");
    expect(
        !fields.has("value") || AnswerRules.isField(fields.path("value").asText()),
        id + ": value is no field of advisor.yaml: " + fields.path("value").asText());
    Set<String> answers = answerRules.check(id, fields);
    expect(answersByQuestion.put(id, answers) == null, id + " stands twice");
    fields.put("stage", stage.id());
    decides(fields).forEach(fields.putArray("decides")::add);
    questions.add(fields);
  }

  /** Only questions that stand above, so that nobody can ask in a circle. */
  private void expectEarlier(String id, JsonNode after) {
    for (Map.Entry<String, JsonNode> condition : after.properties()) {
      Set<String> known = answersByQuestion.get(condition.getKey());
      if (known == null) {
        fault(id + ": after " + condition.getKey() + ", which is no earlier question");
      } else {
        expect(condition.getValue().size() > 0, id + ": after needs a list of answers");
        for (JsonNode answer : condition.getValue()) {
          expect(
              known.contains(answer.asText()),
              id + ": " + condition.getKey() + " has no answer " + answer.asText());
        }
      }
    }
  }

  /** Ids that an answer argues about, and those that need what the question supplies. */
  private Set<String> decides(JsonNode question) {
    var decides = new TreeSet<String>();
    for (JsonNode answer : question.path("answers")) {
      answer.path("argues").forEach(claim -> decides.add(claim.path("id").asText()));
    }
    var supplies = new ArrayList<String>();
    question.path("supplies").forEach(word -> supplies.add(word.asText()));
    for (JsonNode outline : outlines) {
      for (JsonNode need : outline.path("needs")) {
        if (supplies.contains(need.asText())) {
          decides.add(outline.path("id").asText());
        }
      }
    }
    return decides;
  }

  private void expect(boolean holds, String message) {
    if (!holds) {
      fault(message);
    }
  }

  private void fault(String message) {
    faults.add(file + ": " + message);
  }
}
