package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.author.Lint;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What authors of rules get wrong, {@code fixtures/packs/mistakes.yaml}: each mistake gives one
 * message with its line and the mend, and never stops a diagnosis.
 */
final class PackMistakesTest {

  private static final Path PACKS = Path.of("fixtures", "packs");
  private static final Path GOOD = PACKS.resolve("site-example");
  private static final Path PROJECT = Fixtures.PROJECTS.resolve("jpeg-classifier");
  private static final String RULES = "rules/swish-pass-breaks-asr.yaml";

  @TempDir Path folder;

  @Test
  void theGoodPacksHaveNothingToComplainOf() throws IOException {
    assertEquals(List.of(), Lint.of(RulePack.of(GOOD)));
    assertEquals(List.of(), Lint.of(RulePack.of(PACKS.resolve("known-operators"))));
  }

  @TestFactory
  Stream<DynamicTest> eachGivesOneMessage() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    JsonNode mistakes = new YAMLMapper().readTree(PACKS.resolve("mistakes.yaml").toFile());
    for (JsonNode mistake : mistakes) {
      String name = mistake.path("name").asText();
      tests.add(dynamicTest(name, () -> expectMessage(mistake, folder.resolve(name))));
    }
    assertTrue(tests.size() >= 20);
    return tests.stream();
  }

  private static void expectMessage(JsonNode mistake, Path pack) throws IOException {
    Fixtures.copy(PACKS.resolve(mistake.path("pack").asText("site-example")), pack);
    String file = mistake.path("file").asText(RULES);
    Path changed = pack.resolve(file);
    String text = Files.readString(changed);
    String replace = mistake.path("replace").asText();
    int at = text.indexOf(replace);
    assertTrue(at >= 0, () -> "not there: " + replace);
    String mistaken =
        text.substring(0, at)
            + mistake.path("with").asText()
            + text.substring(at + replace.length());
    Files.writeString(changed, mistaken, StandardCharsets.UTF_8);

    List<Problem> found = Lint.of(RulePack.of(pack));

    List<Problem> meant =
        found.stream()
            .filter(one -> one.message().en().contains(mistake.path("says").asText()))
            .toList();
    assertEquals(1, meant.size(), () -> found.toString());
    assertEquals(mistake.path("at").asInt(), meant.get(0).line(), () -> found.toString());
    assertTrue(meant.get(0).file().endsWith("/" + file), () -> meant.get(0).file());
    assertTrue(meant.get(0).message().zh().matches("(?s).*\\p{IsHan}.*"));
    // What follows of a mistake, such as a threshold that is then unknown, may be said as well.
    assertTrue(mistake.path("also").asBoolean() || found.size() == 1, () -> found.toString());
    expectDiagnosis(pack);
  }

  /** The built-in rules say what they say without the pack. */
  private static void expectDiagnosis(Path pack) throws IOException {
    Diagnosis without = Fixtures.diagnose(PROJECT, Lang.EN);
    Diagnosis with =
        Diagnose.run(
            new Diagnose.Request(
                    PROJECT, without.directory(), Lang.EN, Fixtures.TODAY, false, List.of(pack))
                .remembering(Fixtures.NOTHING));
    assertFalse(without.recommendations().isEmpty());
    assertEquals(without.recommendations().get(0), with.recommendations().get(0));
  }
}
