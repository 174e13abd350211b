package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole programs in the style of the public samples: {@code fixtures/code/<language>/<program>} is
 * a faultless project, {@code <program>.yaml} beside it lists the facts that must be read from it
 * and faults that are planted in a copy, one at a time, with the first recommendation each must
 * bring.
 *
 * <pre>
 * facts:
 *   - Picture main.cpp:34 place=JPEGD_OUTPUT format=NV12 widthStride=align128(jpeg.width)
 * faults:
 *   - kind: size of the padded buffer taken for that of the picture
 *     file: main.cpp
 *     replace: one text that occurs once in the file
 *     with: another
 *     symptom: wrong        # instead of what the manifest of the program states
 *     first: jpegd-padding-in-picture
 *     level: confirmed
 * </pre>
 */
final class ProgramsTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path CODE = Path.of("fixtures", "code");

  @TempDir private static Path copies;

  @TestFactory
  Stream<DynamicContainer> programs() {
    return Fixtures.folders(CODE).stream()
        .flatMap(language -> Fixtures.folders(language).stream())
        .filter(program -> Files.exists(expectation(program)))
        .map(program -> dynamicContainer(name(program), tests(program)));
  }

  private static Stream<DynamicNode> tests(Path program) {
    try {
      JsonNode expected = YAML.readTree(expectation(program).toFile());
      var tests = new ArrayList<DynamicNode>();
      tests.add(dynamicTest("without fault", () -> expectNothing(program)));
      List<Fact> facts = ProjectReader.read(program).facts();
      expected.path("facts").forEach(fact -> tests.add(factTest(facts, fact.asText())));
      expected.path("faults").forEach(fault -> tests.add(faultTest(program, fault)));
      return tests.stream();
    } catch (IOException e) {
      throw new AssertionError(program.toString(), e);
    }
  }

  private static void expectNothing(Path program) {
    Diagnosis diagnosis = Fixtures.diagnose(program, Lang.EN);
    List<String> confirmed =
        diagnosis.recommendations().stream()
            .filter(one -> one.level() == Level.CONFIRMED)
            .map(Recommendation::id)
            .toList();
    assertEquals(List.of(), confirmed);
    assertEquals(List.of(), diagnosis.problems());
    List<PicturePath.Row> differing =
        diagnosis.paths().stream()
            .flatMap(path -> path.rows().stream())
            .filter(row -> row.verdict() == PicturePath.Verdict.DIFFERS)
            .toList();
    assertEquals(List.of(), differing);
  }

  private static DynamicTest factTest(List<Fact> facts, String wanted) {
    return dynamicTest(
        wanted,
        () -> {
          String[] parts = wanted.split(" ");
          List<Fact> ofSort =
              facts.stream()
                  .filter(fact -> fact.getClass().getSimpleName().equals(parts[0]))
                  .toList();
          assertTrue(
              ofSort.stream()
                  .filter(fact -> (fact.at().file() + ":" + fact.at().line()).equals(parts[1]))
                  .anyMatch(fact -> agrees(fact, parts)),
              () -> "not among " + ofSort);
        });
  }

  private static boolean agrees(Fact fact, String[] parts) {
    return Stream.of(parts)
        .skip(2)
        .map(part -> part.split("=", 2))
        .allMatch(pair -> value(fact, pair[0]).equals(pair[1]));
  }

  /** As text without blanks, so that one line can hold several. */
  private static String value(Fact fact, String field) {
    try {
      var accessor = fact.getClass().getMethod(field);
      return String.valueOf(accessor.invoke(fact)).replace(" ", "");
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(fact.getClass().getSimpleName() + " has no " + field, e);
    }
  }

  private static DynamicTest faultTest(Path program, JsonNode fault) {
    return dynamicTest(
        fault.path("kind").asText(),
        () -> {
          Path copy = copies.resolve(name(program) + "-" + fault.path("kind").asText().hashCode());
          Fixtures.copy(program, copy);
          plant(copy, fault);
          Diagnosis diagnosis = Fixtures.diagnose(copy, Lang.EN);
          assertFalse(diagnosis.recommendations().isEmpty(), "nothing is recommended");
          Recommendation first = diagnosis.recommendations().get(0);
          assertEquals(
              fault.path("first").asText() + " " + fault.path("level").asText(),
              first.id() + " " + first.level().id());
        });
  }

  private static void plant(Path copy, JsonNode fault) throws IOException {
    Fixtures.change(
        copy.resolve(fault.path("file").asText()),
        fault.path("replace").asText(),
        fault.path("with").asText());
    if (fault.has("symptom")) {
      String symptom = "symptom: " + fault.path("symptom").asText();
      Fixtures.change(copy.resolve("advisor.yaml"), "symptom: degraded", symptom);
    }
  }

  private static Path expectation(Path program) {
    return program.resolveSibling(name(program) + ".yaml");
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
