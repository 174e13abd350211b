package org.cannadvisor.advisor.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Stage;

/**
 * Writes the files of a new rule, which pass their own test at once: rule, knowledge entry in both
 * languages, a project in which it fires and one, different in a single fact, in which it is
 * silent. Nothing that exists is written over.
 */
public final class NewRule {

  private static final String FUSION = "fusion";

  private final Map<String, String> words = new TreeMap<>();
  private final Map<Path, String> files = new LinkedHashMap<>();

  private NewRule(String id, Stage stage, String pack) {
    String sort = stage == Stage.FUSION ? FUSION : "general";
    words.put("id", id);
    words.put("stage", stage.id());
    words.put("pack", pack);
    words.put("package", stage.id().replace('-', '_'));
    words.put("sort", sort);
    words.put("needs", sort.equals(FUSION) ? "fusion-result" : "atc-command");
    words.put("prior", stage == Stage.CONFIGURATION ? "configuration-fault" : "protocol-step");
  }

  /**
   * A declarative rule in a pack; the entry is left out where the built-in knowledge has the id.
   *
   * @return the files, in the order in which an author reads them
   * @throws FileAlreadyExistsException where one of them is there already; then none is written
   */
  public static List<Path> inPack(Path pack, String id, Stage stage) throws IOException {
    var rule = new NewRule(id, stage, pack.toString());
    String name = String.valueOf(pack.toAbsolutePath().normalize().getFileName());
    rule.words.put("name", name);
    if (!Files.exists(pack.resolve("pack.yaml"))) {
      rule.plan(pack.resolve("pack.yaml"), "pack.yaml");
    }
    rule.plan(pack.resolve("rules").resolve(id + ".yaml"), "rule-" + rule.word("sort") + ".yaml");
    if (KnowledgeBase.builtIn().outline(id).isEmpty()) {
      rule.plan(pack.resolve("knowledge").resolve(id + ".md"), "entry.md");
    }
    rule.planFixtures(pack.resolve("fixtures").resolve(id), rule.word("sort"));
    return rule.write();
  }

  /**
   * A built-in rule, in DRL, in the source tree.
   *
   * @throws FileAlreadyExistsException as {@link #inPack}
   */
  public static List<Path> builtIn(Path tree, String id, Stage stage) throws IOException {
    var rule = new NewRule(id, stage, tree.toString());
    rule.words.put("needs", "atc-command");
    rule.plan(
        tree.resolve("rules").resolve(stage.folder()).resolve(id + ".drl"), "rule-builtin.drl");
    Path entry = tree.resolve("knowledge-base").resolve(stage.folder()).resolve(id + ".md");
    rule.plan(entry, "entry.md");
    String sentences = rule.filled("sentence-builtin.txt");
    rule.files.computeIfPresent(
        entry,
        (path, text) ->
            text.replaceFirst("(?m)^---\n## zh", sentences.replace("$", "\\$") + "---\n## zh"));
    rule.planFixtures(tree.resolve("fixtures").resolve("rules").resolve(id), "general");
    return rule.write();
  }

  /** Whether it is a word that ids are made of: small letters, figures and dashes. */
  public static boolean isId(String id) {
    return id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)+") && id.length() <= 60;
  }

  private void planFixtures(Path folder, String sort) throws IOException {
    for (String which : List.of("fires", "silent")) {
      plan(folder.resolve(which).resolve("convert.sh"), sort + "-" + which + ".sh");
      if (sort.equals(FUSION)) {
        plan(folder.resolve(which).resolve("fusion_result.json"), sort + "-" + which + ".json");
      }
    }
    plan(folder.resolve("expected.json"), sort + "-expected.json");
  }

  private void plan(Path file, String template) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    files.put(file, filled(template));
  }

  private List<Path> write() throws IOException {
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Path folder = file.getKey().toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file.getKey(), file.getValue(), UTF_8, StandardOpenOption.CREATE_NEW);
    }
    return List.copyOf(files.keySet());
  }

  private String word(String name) {
    return words.getOrDefault(name, "");
  }

  private String filled(String template) throws IOException {
    try (InputStream in = NewRule.class.getResourceAsStream(template)) {
      if (in == null) {
        throw new IllegalStateException("The template is not on the class path: " + template);
      }
      String text = new String(in.readAllBytes(), UTF_8);
      for (Map.Entry<String, String> word : words.entrySet()) {
        text = text.replace("@" + word.getKey() + "@", word.getValue());
      }
      return text;
    }
  }
}
