package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publicly documented faults, each as a project that somebody could have sent before the cause was
 * known: {@code fixtures/cases/<number-name>} is the project, {@code <number-name>.yaml} beside it
 * says what must come first.
 *
 * <pre>
 * case: 2
 * confidence: high
 * first: [jpegd-padding-in-picture]     # any of these is right in first place
 * also: [vpc-stride-fed-as-width]       # no fault when they follow, even as confirmed
 * level: confirmed                      # of the first, where it is pinned
 * evidence: [src/input.cpp:50]
 * problems: [log/atc.log]              # files of which it is said that they cannot be used in full
 * open: no reader for …                 # the tool does not know it yet; skipped
 * source: "https://…"                   # of an added case: where the fault was read
 * firstTry: 4                           # and its place on the first diagnosis, 0 for none
 * variantOf: 26                         # the fault of that case in a project that looks otherwise
 * mended:                               # the twin in which the fault is gone
 *   - {file: src/input.cpp, replace: "…", with: "…"}
 *   - {file: note.txt, remove: true}
 *   - {file: keep.cfg, write: "…"}
 * </pre>
 *
 * <p>{@code bench/cases} counts the same over all of them.
 */
final class CasesTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path CASES = Path.of("fixtures", "cases");

  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicTest> putsTheCauseFirst() {
    return Fixtures.folders(CASES).stream()
        .map(project -> dynamicTest(name(project), () -> expectFirst(project)));
  }

  @TestFactory
  Stream<DynamicTest> isSilentOnceMended() {
    return Fixtures.folders(CASES).stream()
        .map(project -> dynamicTest(name(project), () -> expectMended(project)));
  }

  private static void expectFirst(Path project) throws IOException {
    JsonNode expected = expected(project);
    assertTrue(
        name(project)
            .startsWith(String.format(Locale.ROOT, "%02d-", expected.path("case").asInt())));
    Diagnosis diagnosis = Fixtures.diagnose(project, Lang.EN);
    assertEquals(texts(expected.path("problems")), filesWithProblems(diagnosis));
    assertEquals(List.of(), falselyConfirmed(diagnosis, expected));
    assumeKnown(expected);

    assertFalse(diagnosis.recommendations().isEmpty(), "nothing is recommended");
    Recommendation first = diagnosis.recommendations().get(0);
    List<String> right = texts(expected.path("first"));
    assertTrue(right.contains(first.id()), first.id() + " is first, not one of " + right);
    if (expected.has("level")) {
      assertEquals(expected.path("level").asText(), first.level().id());
    }
    List<String> places =
        first.evidence().stream().map(said -> said.at().file() + ":" + said.at().line()).toList();
    expected
        .path("evidence")
        .forEach(place -> assertTrue(places.contains(place.asText()), place + " not in " + places));
  }

  private void expectMended(Path project) throws IOException {
    JsonNode expected = expected(project);
    Path twin = Files.createDirectory(scratch.resolve(name(project)));
    Fixtures.copy(project, twin.resolve("twin"));
    for (JsonNode edit : expected.path("mended")) {
      edit(twin.resolve("twin"), edit);
    }
    Diagnosis diagnosis = Fixtures.diagnose(twin.resolve("twin"), Lang.EN);
    assertTrue(texts(expected.path("problems")).containsAll(filesWithProblems(diagnosis)));
    Set<Level> pressing = Set.of(Level.CONFIRMED, Level.LIKELY);
    List<String> right = texts(expected.path("first"));
    List<String> still =
        diagnosis.recommendations().stream()
            .filter(said -> pressing.contains(said.level()) && right.contains(said.id()))
            .map(Recommendation::id)
            .toList();
    assertEquals(List.of(), still);
    assertEquals(List.of(), falselyConfirmed(diagnosis, expected));
  }

  private static List<String> filesWithProblems(Diagnosis diagnosis) {
    return diagnosis.problems().stream().map(Problem::file).distinct().toList();
  }

  private static void edit(Path project, JsonNode edit) throws IOException {
    Path file = project.resolve(edit.path("file").asText());
    if (edit.path("remove").asBoolean()) {
      Files.delete(file);
    } else if (edit.has("write")) {
      Files.writeString(file, edit.path("write").asText());
    } else {
      Fixtures.change(file, edit.path("replace").asText(), edit.path("with").asText());
    }
  }

  private static List<String> falselyConfirmed(Diagnosis diagnosis, JsonNode expected) {
    List<String> fitting = new ArrayList<>(texts(expected.path("first")));
    fitting.addAll(texts(expected.path("also")));
    return diagnosis.recommendations().stream()
        .filter(said -> said.level() == Level.CONFIRMED && !fitting.contains(said.id()))
        .map(Recommendation::id)
        .toList();
  }

  private static void assumeKnown(JsonNode expected) {
    List<String> right = texts(expected.path("first"));
    assumeTrue(
        right.stream().anyMatch(CasesTest::hasRules), () -> "There are no rules yet for " + right);
    assumeTrue(!expected.has("open"), () -> "Not known yet: " + expected.path("open").asText());
  }

  private static boolean hasRules(String id) {
    return Fixtures.folders(Path.of("rules")).stream()
        .anyMatch(stage -> Files.exists(stage.resolve(id + ".drl")));
  }

  private static JsonNode expected(Path project) throws IOException {
    return YAML.readTree(project.resolveSibling(name(project) + ".yaml").toFile());
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
