package org.cannadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import org.cannadvisor.model.Baseline;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fingerprint;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Testimony;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SarifReportTest {

  @ParameterizedTest
  @EnumSource(Lang.class)
  void satisfiesTheOfficialSchema(Lang lang) throws IOException {
    assertEquals(List.of(), violations(report(Examples.swappedChannels(lang))));
    assertEquals(List.of(), violations(report(Examples.healthy(lang))));
    assertEquals(List.of(), violations(report(Hostile.diagnosis())));
  }

  @Test
  void theSchemaIsStrict() throws IOException {
    String report = report(Examples.swappedChannels(Lang.EN));

    assertFalse(violations(report.replace("\"ruleId\"", "\"rule\"")).isEmpty());
    assertFalse(violations(report.replace("\"level\": \"error\"", "\"level\": \"bad\"")).isEmpty());
  }

  @Test
  void eachRuleStandsOnceAndResultsPointToIt() throws IOException {
    JsonNode run = run(Examples.swappedChannels(Lang.EN));
    JsonNode rules = run.at("/tool/driver/rules");
    var ids = new HashSet<String>();
    rules.forEach(rule -> assertTrue(ids.add(rule.get("id").asText())));

    assertEquals(4, run.get("results").size());
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertEquals(rule.get("id"), result.get("ruleId"));
      assertFalse(rule.at("/help/markdown").asText().isBlank());
      assertFalse(result.at("/partialFingerprints/cannAdvisorFinding~1v1").asText().isEmpty());
    }
  }

  @Test
  void levelsSayHowSureItIs() throws IOException {
    JsonNode results = run(Examples.swappedChannels(Lang.EN)).get("results");

    assertEquals("error", results.at("/0/level").asText());
    assertEquals("note", results.at("/1/level").asText());
    assertEquals("informational", results.at("/2/kind").asText());
    assertEquals("none", results.at("/2/level").asText());
  }

  @Test
  void whatWasAcceptedIsSuppressedWithItsReason() throws IOException {
    JsonNode results = run(Examples.swappedChannels(Lang.EN)).get("results");

    assertTrue(results.at("/0/suppressions").isMissingNode());
    assertEquals("accepted", results.at("/3/suppressions/0/status").asText());
    assertEquals(
        "advisor.yaml, reason: wanted, until 2027-01-01",
        results.at("/3/suppressions/0/justification").asText());
  }

  @Test
  void aChangeOfAFileIsAFixThatAnEditorCanMake() throws IOException {
    JsonNode results = run(Examples.swappedChannels(Lang.EN)).get("results");

    JsonNode change = results.at("/0/fixes/0/artifactChanges/0");
    assertEquals("aipp.cfg", change.at("/artifactLocation/uri").asText());
    JsonNode replacement = change.at("/replacements/0");
    assertEquals(4, replacement.at("/deletedRegion/startLine").asInt());
    assertEquals(4, replacement.at("/deletedRegion/endLine").asInt());
    assertEquals("    rbuv_swap_switch : false", replacement.at("/insertedContent/text").asText());
    assertTrue(results.at("/1/fixes").isMissingNode(), "another command is no change of a file");
  }

  @Test
  void withABaselineEachResultSaysHowItStandsToIt() throws IOException {
    var gone = new Baseline.Entry("0123", "fp16-overflow", "yolov5s", "fp16 runs over", "a.csv:7");
    Diagnosis diagnosis = Examples.since(Examples.swappedChannels(Lang.EN), gone);

    JsonNode results = run(diagnosis).get("results");

    assertEquals(
        List.of("new", "new", "new", "unchanged", "absent"),
        results.findValuesAsText("baselineState"));
    JsonNode absent = results.get(4);
    assertEquals("fp16-overflow", absent.get("ruleId").asText());
    assertEquals("pass", absent.get("kind").asText());
    assertEquals(7, absent.at("/locations/0/physicalLocation/region/startLine").asInt());
    assertEquals("0123", absent.at("/partialFingerprints/cannAdvisorFinding~1v1").asText());
    assertEquals(List.of(), violations(report(diagnosis)));
    assertTrue(
        run(Examples.swappedChannels(Lang.EN)).findValues("baselineState").isEmpty(),
        "without a baseline nothing is new");
  }

  @Test
  void fingerprintsDoNotDependOnLinesOrBlanks() {
    var at = new Evidence("a.cfg", 4, "csc_switch :  true");
    var moved = new Evidence("a.cfg", 9, "csc_switch : true");
    var other = new Evidence("a.cfg", 4, "csc_switch : false");

    assertEquals(fingerprint(at), fingerprint(moved));
    assertFalse(fingerprint(at).equals(fingerprint(other)));
  }

  private static String fingerprint(Evidence at) {
    return Fingerprint.of("x", "m", List.of(new Testimony(at, "says")));
  }

  @ParameterizedTest
  @CsvSource({
    "src/main.cpp,src/main.cpp",
    "a b.sh,a%20b.sh",
    "javascript:x,javascript%3Ax",
    "模型/转.sh,%E6%A8%A1%E5%9E%8B/%E8%BD%AC.sh",
    "x#y?z,x%23y%3Fz",
    "100%.log,100%25.log"
  })
  void addressesAreRelative(String path, String uri) {
    assertEquals(uri, SarifText.uri(path));
    assertFalse(URI.create(SarifText.uri(path)).isAbsolute());
  }

  @Test
  void messagesHaveNoLinksAndNoPlaceholders() {
    assertEquals("\\[x\\](y)", SarifText.plain("[x](y)"));
    assertEquals("a[0]", SarifText.plain("a[0]"));
    assertEquals("{{0}} {a}", SarifText.plain("{0} {a}"));
  }

  @Test
  void hostileTextStaysText() throws IOException {
    String report = report(Hostile.diagnosis());

    assertTrue(Hostile.isHarmless(report), report);
    JsonNode result = new ObjectMapper().readTree(report).at("/runs/0/results/0");
    assertTrue(Hostile.isHarmless(result.at("/message/text").asText()));
    assertTrue(Hostile.isHarmless(result.at("/message/markdown").asText()));
  }

  private static JsonNode run(Diagnosis diagnosis) throws IOException {
    return new ObjectMapper().readTree(report(diagnosis)).at("/runs/0");
  }

  private static String report(Diagnosis diagnosis) throws IOException {
    var out = new StringWriter();
    ReportFormat.SARIF.writer(ReportOptions.PLAIN).write(diagnosis, out);
    return out.toString();
  }

  /** What the schema of OASIS says against a report. */
  static List<String> violations(String report) throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("sarif/sarif-schema-2.1.0.json")) {
      Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(in);
      return schema.validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }
}
