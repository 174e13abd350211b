package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Text;
import org.cannadvisor.rules.DrlLaws;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Laws of the rule base: rule, entry and fixtures of an id go together, and rules keep their shape.
 */
final class CatalogueTest {

  private static final Path RULES = Path.of("rules");
  private static final Pattern RULE =
      Pattern.compile("^rule \"([^\"]+)\"\\R(.*?)^end", Pattern.MULTILINE | Pattern.DOTALL);

  private final KnowledgeBase knowledge = KnowledgeBase.builtIn();

  @Test
  void everyEntryHasARuleFileAndEveryRuleFileAnEntry() throws IOException {
    Set<String> entries =
        knowledge.outlines().stream()
            .map(outline -> outline.stage().folder() + "/" + outline.id())
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> rules = new TreeSet<>();
    for (Path file : ruleFiles()) {
      String name = RULES.relativize(file).toString().replace('\\', '/').replace(".drl", "");
      if (!name.startsWith("00-facts/")
          && !name.startsWith("05-checklist/")
          && !name.startsWith("06-tables/")) {
        rules.add(name);
      }
    }

    assertEquals(entries, rules);
  }

  @Test
  void everyEntryHasFixtures() {
    Set<String> fixtures =
        Fixtures.folders(Fixtures.RULES).stream()
            .map(folder -> String.valueOf(folder.getFileName()))
            .collect(Collectors.toSet());

    for (Outline outline : knowledge.outlines()) {
      assertTrue(fixtures.contains(outline.id()), outline.id() + " has no fixtures");
    }
  }

  @Test
  void rulesKeepTheirShape() throws IOException {
    assertEquals(List.of(), DrlLaws.breaches(Path.of("")));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasASentenceInBothLanguages() {
    return knowledge.outlines().stream()
        .map(outline -> dynamicTest(outline.id(), () -> expectSentences(outline)));
  }

  private void expectSentences(Outline outline) throws IOException {
    Entry entry = knowledge.entry(outline.id());
    Path file = RULES.resolve(outline.stage().folder()).resolve(outline.id() + ".drl");
    Set<String> rules = new HashSet<>();
    Matcher rule = RULE.matcher(Files.readString(file, StandardCharsets.UTF_8));
    while (rule.find()) {
      rules.add(rule.group(1).substring(outline.id().length() + 2));
    }
    assertEquals(new TreeSet<>(rules), new TreeSet<>(entry.sentences().keySet()));
    assertText(entry.title(), 90);
    for (Lang lang : Lang.values()) {
      assertFalse(entry.title().in(lang).endsWith("."), "title ends with a full stop");
      assertFalse(entry.prose(lang).steps().isEmpty(), "no steps");
    }
    assertTrue(entry.summary().zh().endsWith("。"), "summary zh has no full stop");
    assertTrue(entry.summary().en().endsWith("."), "summary en has no full stop");
  }

  private static void assertText(Text text, int longest) {
    assertFalse(text.zh().isBlank() || text.en().isBlank(), "a language is missing");
    assertTrue(text.en().length() <= longest, () -> "too long: " + text.en());
  }

  private static List<Path> ruleFiles() throws IOException {
    try (Stream<Path> all = Files.walk(RULES)) {
      return all.filter(path -> path.toString().endsWith(".drl")).sorted().toList();
    }
  }
}
