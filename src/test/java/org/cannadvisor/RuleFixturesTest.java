package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each id of the knowledge base has a project in which it fires and one, different in a single
 * fact, in which it is silent: {@code fixtures/rules/<id>/{fires,silent}} and {@code
 * expected.json}.
 */
final class RuleFixturesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> fires() {
    return Fixtures.folders(Fixtures.RULES).stream()
        .map(folder -> dynamicTest(name(folder), () -> expectFires(folder)));
  }

  @TestFactory
  Stream<DynamicTest> isSilent() {
    return Fixtures.folders(Fixtures.RULES).stream()
        .map(folder -> dynamicTest(name(folder), () -> expectSilent(folder)));
  }

  private static void expectFires(Path folder) throws IOException {
    JsonNode expected = expected(folder).path("fires");
    Diagnosis diagnosis = Fixtures.diagnose(folder.resolve("fires"), Lang.EN);

    List<Recommendation> found =
        diagnosis.recommendations().stream().filter(one -> one.id().equals(name(folder))).toList();

    assertFalse(found.isEmpty(), () -> name(folder) + " is " + check(diagnosis, name(folder)));
    Recommendation first = found.get(0);
    assertEquals(expected.path("level").asText(), first.level().id());
    List<String> places =
        first.evidence().stream().map(said -> said.at().file() + ":" + said.at().line()).toList();
    assertFalse(expected.path("evidence").isEmpty(), "expected.json names no evidence");
    expected
        .path("evidence")
        .forEach(place -> assertTrue(places.contains(place.asText()), place + " not in " + places));
  }

  private static void expectSilent(Path folder) throws IOException {
    JsonNode expected = expected(folder).path("silent");
    Diagnosis diagnosis = Fixtures.diagnose(folder.resolve("silent"), Lang.EN);

    Check check = check(diagnosis, name(folder));

    assertEquals(expected.path("status").asText(), check.status().id(), check::because);
    assertTrue(check.status() != Status.RECOMMENDED, check::because);
  }

  private static Check check(Diagnosis diagnosis, String id) {
    return diagnosis.checks().stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no knowledge entry for " + id));
  }

  private static JsonNode expected(Path folder) throws IOException {
    return JSON.readTree(folder.resolve("expected.json").toFile());
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
