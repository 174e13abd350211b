package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.cannadvisor.advisor.Explain;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplainCommandTest {

  private static final String COLOURS = "fixtures/projects/aipp-colours";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]\\w*(\\|[^{}]*)?}");
  private static final String TODAY = "2026-11-01";

  @Test
  void withoutAnIdListsAll() {
    String list = said("explain", "--lang", "en");

    for (String id : Explain.with(List.of(), Lang.EN).ids()) {
      assertTrue(list.lines().anyMatch(line -> line.strip().equals(id)), id);
    }
    assertTrue(list.indexOf("aipp-crop-differs") < list.indexOf("run-golden-comparison"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyIdIsExplained(String lang) {
    for (String id : Explain.with(List.of(), Lang.EN).ids()) {
      String text = said("explain", id, "--lang", lang);

      assertTrue(text.startsWith(id + "\n"), id);
      assertFalse(PLACEHOLDER.matcher(text).find(), () -> id + " leaves a placeholder:\n" + text);
    }
  }

  @Test
  void tellsWhichRulesArgueAndHowMuchTheyWeigh() {
    String text = said("explain", "use-high-precision-mode", "--lang", "en");

    assertTrue(text.contains("Rules that argue for it (12)"), text);
    assertTrue(text.contains("  +1.8  moderate: an operator overflows in fp16 and the network"));
    assertTrue(text.contains("   0.0  step is due: the command asks for fp16"), text);
    assertTrue(text.contains("  -0.7  weak: a part of the command could not be resolved"), text);
    assertTrue(text.contains("Rules that know it was tried (2)"), text);
  }

  @Test
  void tellsWhyItWasRecommendedHere() {
    String text = here("aipp-channel-order-swapped", COLOURS, "en");

    assertTrue(text.contains("face_reg: recommended, confirmed"), text);
    assertTrue(text.contains("-2.5  prior (configuration-fault)"), text);
    assertTrue(text.contains("model/aipp_face.cfg:9  matrix_r0c0 : 256"), text);
    assertTrue(text.contains("+3.5  sum, score 0.97"), text);
  }

  @Test
  void tellsWhatIsMissingAndHowToGetIt() {
    String text = here("suspect-operator", COLOURS, "zh");

    assertTrue(text.contains("无法判定"), text);
    assertTrue(text.contains("缺少的材料\n    comparison\n"), text);
  }

  @Test
  void tellsOfEachSubject() {
    String text = here("aipp-csc-off-for-yuv", "fixtures/projects/two-models", "en");

    assertEquals(2, text.lines().filter(line -> line.matches("  \\S+: .*")).count(), text);
  }

  @Test
  void saysWhoAcceptedIt(@TempDir Path project) throws IOException {
    Path aipp = Path.of(COLOURS, "model", "aipp_face.cfg");
    Files.copy(aipp, project.resolve("aipp_face.cfg"));
    Files.writeString(
        project.resolve("advisor.yaml"),
        """
        symptom: degraded
        reference: {color: RGB}
        suppress:
          - {id: aipp-channel-order-swapped, reason: "wanted here"}
        """);

    String text = here("aipp-channel-order-swapped", project.toString(), "en");

    assertTrue(text.contains(": suppressed\n"), text);
    assertTrue(text.contains("Accepted in advisor.yaml (wanted here)."), text);
    assertTrue(text.contains("+6.0  for it, certain"), text);
  }

  @Test
  void whatIsRuledOutMissesNothing() {
    String text = here("aipp-csc-off-for-yuv", "fixtures/projects/two-models", "en");

    assertFalse(text.contains("What is missing"), text);
  }

  @Test
  void agreesWithTheDiagnosis() throws IOException {
    JsonNode report = json("diagnose", COLOURS, "--today", TODAY, "--format", "json");

    for (JsonNode check : report.path("checks")) {
      String id = check.path("id").asText();
      JsonNode told = json("explain", id, COLOURS, "--today", TODAY, "--format", "json");
      JsonNode subject = told.path("project").path("subjects").path(0);
      assertEquals(check.path("status"), subject.path("status"), id);
      assertEquals(check.path("because"), subject.path("because"), id);
    }
    for (JsonNode advice : report.path("recommendations")) {
      JsonNode told =
          json(
              "explain", advice.path("id").asText(), COLOURS, "--today", TODAY, "--format", "json");
      JsonNode subject = told.path("project").path("subjects").path(0);
      assertEquals(advice.path("level"), subject.path("level"));
      assertEquals(advice.path("score"), subject.path("score"));
    }
  }

  @Test
  void jsonListsRulesWithKindAndWeight() throws IOException {
    JsonNode told = json("explain", "disable-buffer-optimize", "--format", "json");

    JsonNode first = told.path("rules").path(0);
    assertEquals(
        "a model that was compiled with it alone reaches the goal",
        first.path("condition").asText());
    assertEquals("for", first.path("kind").asText());
    assertEquals("strong", first.path("weight").asText());
    assertTrue(told.path("project").isMissingNode());
  }

  @Test
  void absentDirectoryIsWrongUsage() {
    CommandLineRun run = CommandLineRun.of("explain", "fp16-overflow", "no-such-dir");

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("no-such-dir"));
  }

  private static String here(String id, String project, String lang) {
    return said("explain", id, project, "--lang", lang, "--today", TODAY);
  }

  private static JsonNode json(String... args) throws IOException {
    return new ObjectMapper().readTree(said(args));
  }

  private static String said(String... args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(ExitCode.DONE, run.code(), () -> List.of(args) + run.err());
    return run.out();
  }
}
