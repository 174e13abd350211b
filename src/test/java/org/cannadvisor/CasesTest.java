package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Publicly documented faults, each as a project that somebody could have sent before the cause was
 * known: {@code fixtures/cases/<number-name>} is the project, {@code <number-name>.yaml} beside it
 * says what must come first.
 *
 * <pre>
 * case: 2
 * first: jpegd-padding-in-picture
 * level: confirmed
 * evidence: [src/input.cpp:50]
 * </pre>
 */
final class CasesTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path CASES = Path.of("fixtures", "cases");

  @TestFactory
  Stream<DynamicTest> putsTheCauseFirst() {
    return Fixtures.folders(CASES).stream()
        .map(project -> dynamicTest(name(project), () -> expectFirst(project)));
  }

  private static void expectFirst(Path project) throws IOException {
    JsonNode expected = YAML.readTree(project.resolveSibling(name(project) + ".yaml").toFile());
    assertTrue(
        name(project)
            .startsWith(String.format(Locale.ROOT, "%02d-", expected.path("case").asInt())));
    Diagnosis diagnosis = Fixtures.diagnose(project, Lang.EN);

    assertFalse(diagnosis.recommendations().isEmpty(), "nothing is recommended");
    Recommendation first = diagnosis.recommendations().get(0);
    assertEquals(
        expected.path("first").asText() + " " + expected.path("level").asText(),
        first.id() + " " + first.level().id());
    List<String> places =
        first.evidence().stream().map(said -> said.at().file() + ":" + said.at().line()).toList();
    assertFalse(expected.path("evidence").isEmpty(), "no evidence is named");
    expected
        .path("evidence")
        .forEach(place -> assertTrue(places.contains(place.asText()), place + " not in " + places));
    assertEquals(List.of(), diagnosis.problems());
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
