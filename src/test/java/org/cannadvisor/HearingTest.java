package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Heard;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evaluation.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How people state results: one file or two as they lie in a project, and in {@code expected.yaml}
 * what a careful reader takes from it. What is not heard yet stands under {@code missed}: a pair of
 * figures, that there is a symptom, or the silence where nothing may be concluded.
 */
final class HearingTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path HEARING = Path.of("fixtures", "hearing");
  private static final List<Double> UNITS = List.of(1.0, 100.0, 0.01, 10.0, 0.1);
  private static final double SAME = 1e-6;
  private static final double SAME_SHARE = 1e-3;

  @TestFactory
  Stream<DynamicTest> hears() {
    return Fixtures.folders(HEARING).stream()
        .map(item -> dynamicTest(item.getFileName().toString(), () -> expect(item)));
  }

  @Test
  void areMany() {
    assertTrue(Fixtures.folders(HEARING).size() >= 130);
  }

  private static void expect(Path item) throws IOException {
    JsonNode expected = YAML.readTree(item.resolve("expected.yaml").toFile());
    Heard heard = Heard.in(item.resolve("project"));
    Set<String> missed = new TreeSet<>(missed(expected, heard));
    for (JsonNode known : expected.path("missed")) {
      missed.remove(known.asText());
    }
    assertEquals(Set.of(), missed);
  }

  private static List<String> missed(JsonNode expected, Heard heard) {
    var missed = new ArrayList<String>();
    for (JsonNode one : expected.path("heard")) {
      JsonNode pair = one.path("pair");
      if (!pair.isMissingNode() && !isHeard(pair, heard.figures())) {
        missed.add("pair " + pair.path("metric").asText());
      }
    }
    boolean innocent = expected.path("innocent").asBoolean();
    if (innocent == heard.symptom()) {
      missed.add(innocent ? "silence" : "symptom");
    }
    return missed;
  }

  private static boolean isHeard(JsonNode pair, List<Evaluation> figures) {
    double reference = pair.path("reference").asDouble();
    double npu = pair.path("npu").asDouble();
    return figures.stream()
        .filter(figure -> figure.role() == Role.REFERENCE)
        .anyMatch(
            one ->
                figures.stream()
                    .filter(other -> other.role() == Role.NPU)
                    .filter(other -> other.metric().equals(one.metric()))
                    .anyMatch(
                        other ->
                            (isLike(one.value(), reference) && isLike(other.value(), npu))
                                || isShare(other.value() / one.value(), npu / reference)));
  }

  private static boolean isLike(double value, double written) {
    return UNITS.stream()
        .anyMatch(unit -> Math.abs(value - written * unit) <= SAME * Math.max(1, Math.abs(value)));
  }

  /** Counts may be told as shares of their whole. */
  private static boolean isShare(double ratio, double expected) {
    return expected < 1 && Math.abs(ratio - expected) < SAME_SHARE;
  }
}
