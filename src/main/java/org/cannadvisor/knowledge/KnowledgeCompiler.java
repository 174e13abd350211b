package org.cannadvisor.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Symptom;

/**
 * Checks {@code knowledge-base/} and writes it as JSON: an index of what judging needs, one file
 * for each entry, and the questions of the checklist. Run by the build.
 */
public final class KnowledgeCompiler {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<String> OUTLINE =
      List.of("id", "stage", "explains", "alwaysHarmful", "prior", "needs", "scope");

  private final List<String> faults = new ArrayList<>();

  private KnowledgeCompiler() {}

  /**
   * Checks and writes everything.
   *
   * @param args the folder {@code knowledge-base}, and the folder for classes
   * @throws IllegalStateException with all faults, where there are any
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]).resolve("org/cannadvisor/knowledge");
    new KnowledgeCompiler().compile(Path.of(args[0]), target);
  }

  private void compile(Path source, Path target) throws IOException {
    Files.createDirectories(target.resolve("entries"));
    ObjectNode index = JSON.createObjectNode();
    ArrayNode outlines = index.putArray("entries");
    for (Stage stage : Stage.values()) {
      for (Path file : entryFiles(source.resolve(stage.folder()))) {
        ObjectNode entry = entry(file, stage);
        outlines.add(entry.deepCopy().retain(OUTLINE));
        Files.writeString(
            target.resolve("entries/" + entry.path("id").asText() + ".json"), entry.toString());
      }
    }
    index.set("thresholds", YAML.readTree(source.resolve("thresholds.yaml").toFile()));
    index.set("weights", YAML.readTree(source.resolve("weights.yaml").toFile()));
    JsonNode sources = YAML.readTree(source.resolve("sources.yaml").toFile());
    expectSources(source.resolve("sources.yaml"), sources, outlines);
    index.set("sources", sources);
    ArrayNode questions =
        new ChecklistCompiler(outlines, sources, faults).compile(source.resolve("checklists"));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("knowledge-base:\n  " + String.join("\n  ", faults));
    }
    Files.writeString(target.resolve(KnowledgeBase.INDEX), index.toString());
    Files.writeString(target.resolve(Checklist.FILE), questions.toString());
  }

  private static List<Path> entryFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private ObjectNode entry(Path file, Stage stage) throws IOException {
    ObjectNode entry;
    try {
      entry = EntryFile.parse(Files.readString(file, UTF_8));
    } catch (IllegalArgumentException e) {
      faults.add(file + ": " + e.getMessage());
      return JSON.createObjectNode();
    }
    String id = file.getFileName().toString().replace(".md", "");
    expect(file, entry.path("id").asText().equals(id), "id must be " + id);
    expect(file, entry.path("stage").asText().equals(stage.id()), "stage must be " + stage.id());
    expect(file, entry.path("sources").size() > 0, "sources must not be empty");
    expect(file, entry.path("costMinutes").asInt() > 0, "costMinutes must be above 0");
    expect(file, entry.path("needs").size() > 0, "needs must not be empty");
    entry
        .path("explains")
        .forEach(
            name ->
                expect(
                    file,
                    Symptom.Sort.of(name.asText()).isPresent(),
                    "explains has no " + name.asText()));
    for (String field : List.of("title", "summary", "price", "experiment")) {
      expectBoth(file, field, entry.path(field));
    }
    entry
        .path("rules")
        .properties()
        .forEach(rule -> expectBoth(file, rule.getKey(), rule.getValue()));
    entry
        .path("prose")
        .properties()
        .forEach(lang -> expectProse(file, lang.getKey(), lang.getValue()));
    return entry;
  }

  /** Every word of a {@code needs} says how to get it. */
  private void expectSources(Path file, JsonNode sources, ArrayNode outlines) {
    sources.properties().forEach(how -> expectBoth(file, how.getKey(), how.getValue()));
    for (JsonNode outline : outlines) {
      for (JsonNode need : outline.path("needs")) {
        expect(
            file,
            sources.has(need.asText()),
            "no " + need.asText() + ", which " + outline.path("id").asText() + " needs");
      }
    }
  }

  private void expectProse(Path file, String lang, JsonNode prose) {
    for (String section : List.of("why", "check", "verify")) {
      expect(file, !prose.path(section).asText().isBlank(), lang + " has no ### " + section);
    }
    expect(file, prose.path("fix").size() > 0, lang + " has no numbered steps below ### fix");
  }

  private void expectBoth(Path file, String what, JsonNode text) {
    expect(file, !text.path("zh").asText().isBlank(), what + " has no zh");
    expect(file, !text.path("en").asText().isBlank(), what + " has no en");
  }

  private void expect(Path file, boolean holds, String message) {
    if (!holds) {
      faults.add(file + ": " + message);
    }
  }
}
