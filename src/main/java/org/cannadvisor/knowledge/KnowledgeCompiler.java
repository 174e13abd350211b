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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.model.Stage;

/**
 * Checks {@code knowledge-base/} and writes it as JSON: an index of what judging needs, one file
 * for each entry, the questions of the checklist, and the meaning of options. Run by the build.
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
   * @param args the folder {@code knowledge-base} and the folder for classes
   * @throws IllegalStateException with all faults, where there are any
   */
  public static void main(String[] args) throws IOException {
    new KnowledgeCompiler()
        .compile(Path.of(args[0]), Path.of(args[1]).resolve("org/cannadvisor/knowledge"));
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
    index.set("operators", operators(source.resolve("operators.yaml"), outlines));
    index.set("weights", YAML.readTree(source.resolve("weights.yaml").toFile()));
    JsonNode sources = YAML.readTree(source.resolve("sources.yaml").toFile());
    expectSources(source.resolve("sources.yaml"), sources, outlines);
    index.set("sources", sources);
    JsonNode issues = issues(source.resolve("issues.yaml"));
    ArrayNode questions =
        new ChecklistCompiler(outlines, sources, faults).compile(source.resolve("checklists"));
    Path table = source.resolve("options.yaml");
    JsonNode options = YAML.readTree(table.toFile());
    new OptionCompiler(fault -> faults.add(table + ": " + fault)).check(options);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("knowledge-base:\n  " + String.join("\n  ", faults));
    }
    Files.writeString(target.resolve(KnowledgeBase.INDEX), index.toString());
    Files.writeString(target.resolve(KnowledgeBase.ISSUES), issues.toString());
    Files.writeString(target.resolve(Checklist.FILE), questions.toString());
    Files.writeString(target.resolve(OptionTable.FILE), options.toString());
  }

  private JsonNode operators(Path file, ArrayNode outlines) throws IOException {
    JsonNode rows = YAML.readTree(file.toFile());
    Set<String> ids = new HashSet<>();
    outlines.forEach(outline -> ids.add(outline.path("id").asText()));
    KnownOperators.faults(rows, ids).forEach(fault -> expect(file, false, fault));
    return rows;
  }

  private JsonNode issues(Path file) throws IOException {
    JsonNode rows = YAML.readTree(file.toFile());
    KnownIssues.faults(rows).forEach(fault -> expect(file, false, fault));
    return rows;
  }

  static List<Path> entryFiles(Path folder) throws IOException {
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
    EntryLaws.faults(entry, id, stage.id()).forEach(fault -> expect(file, false, fault.en()));
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
