package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Projects without a fault that files could show, though something in them looks like one: a BGR
 * matrix for a BGR network, {@code rbuv_swap_switch} for NV21, a narrow mask kept in fp32 … Nothing
 * may be confirmed or likely; the steps of the documented sequence may come where a symptom is
 * told. A yaml beside a project names what it may hear nonetheless:
 *
 * <pre>
 * allowed: [{subject: gender, id: aipp-var-not-reciprocal}]
 * </pre>
 */
final class HealthyTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path HEALTHY = Path.of("fixtures", "healthy");

  @TestFactory
  Stream<DynamicTest> accusesNobody() {
    return Fixtures.folders(HEALTHY).stream()
        .map(project -> dynamicTest(project.toString(), () -> expectNothing(project)));
  }

  @Test
  void areMany() {
    assertTrue(Fixtures.folders(HEALTHY).size() >= 20);
  }

  private static void expectNothing(Path project) throws IOException {
    Set<String> allowed = allowed(project);
    Diagnosis diagnosis = Fixtures.diagnose(project, Lang.EN);
    List<String> accused =
        diagnosis.recommendations().stream()
            .filter(said -> said.level() == Level.CONFIRMED || said.level() == Level.LIKELY)
            .map(said -> said.subject() + " " + said.id())
            .filter(said -> !allowed.contains(said))
            .toList();
    assertEquals(List.of(), accused);
    assertEquals(List.of(), diagnosis.problems());
  }

  private static Set<String> allowed(Path project) throws IOException {
    Set<String> allowed = new HashSet<>();
    Path yaml = project.resolveSibling(project.getFileName() + ".yaml");
    if (Files.exists(yaml)) {
      for (JsonNode one : YAML.readTree(yaml.toFile()).path("allowed")) {
        allowed.add(one.path("subject").asText() + " " + one.path("id").asText());
      }
    }
    return allowed;
  }
}
