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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReportTest {

  @ParameterizedTest
  @EnumSource(Lang.class)
  void satisfiesItsSchema(Lang lang) throws IOException {
    assertEquals(List.of(), violations(report(Examples.swappedChannels(lang))));
    assertEquals(List.of(), violations(report(Examples.healthy(lang))));
  }

  @Test
  void schemaWantsEvidence() throws IOException {
    String report = report(Examples.swappedChannels(Lang.EN));
    String without = report.replaceAll("(?s)\"evidence\": \\[.*?\\n      \\]", "\"evidence\": []");

    assertFalse(violations(without).isEmpty());
  }

  @Test
  void schemaAllowsAddition() throws IOException {
    String report = report(Examples.swappedChannels(Lang.EN));

    assertEquals(
        List.of(), violations(report.replace("\"verdict\"", "\"new\": 1,\n  \"verdict\"")));
  }

  @Test
  void keepsTheDocumentedOrder() throws IOException {
    JsonNode report = new ObjectMapper().readTree(report(Examples.swappedChannels(Lang.EN)));

    assertEquals(
        List.of(
            "schemaVersion",
            "tool",
            "today",
            "lang",
            "project",
            "verdict",
            "recommendations",
            "notes",
            "accepted",
            "checks",
            "path",
            "influences",
            "missing",
            "problems",
            "unknownLines"),
        names(report));
    assertEquals(
        List.of(
            "rank",
            "id",
            "subject",
            "stage",
            "level",
            "score",
            "title",
            "why",
            "fix",
            "verify",
            "vendor",
            "costMinutes",
            "evidence",
            "rules",
            "sources"),
        names(report.at("/recommendations/0")));
  }

  @Test
  void laysOutWithTwoSpacesAndAFinalNewline() throws IOException {
    assertEquals(
        """
        {
          "schemaVersion": "1",
          "tool": {
            "name": "cann-advisor",
            "version": "0.1.0",
            "packs": []
          },
          "today": "2026-11-24",
          "lang": "zh",
          "project": {
            "directory": ".",
            "files": [],
            "subjects": []
          },
          "verdict": "未发现问题。",
          "recommendations": [],
          "notes": [],
          "accepted": [],
          "checks": [],
          "path": [],
          "influences": [],
          "missing": [],
          "problems": [],
          "unknownLines": []
        }
        """,
        report(Examples.healthy(Lang.ZH)));
  }

  @Test
  void unknownIsNullAndScoresHaveTwoDigits() throws IOException {
    String report = report(Examples.swappedChannels(Lang.EN));

    assertTrue(report.contains("\"cann\": null"), report);
    assertTrue(report.contains("\"score\": 0.97,"), report);
    assertTrue(report.contains("\"score\": 0.12,"), "0.125 is rounded half to even");
    assertTrue(report.contains("\"line\": 4,"), report);
  }

  @Test
  void escapesWhatActsOnATerminal() throws IOException {
    Diagnosis hostile = Hostile.diagnosis();
    String report = report(hostile);

    assertTrue(Hostile.isHarmless(report), report);
    JsonNode evidence = new ObjectMapper().readTree(report).at("/recommendations/0/evidence/0");
    Recommendation first = hostile.recommendations().get(0);
    assertEquals(first.evidence().get(0).at().text(), evidence.get("text").textValue());
  }

  @Test
  void isTheSameInEveryLocale() throws IOException {
    String report = report(Examples.swappedChannels(Lang.ZH));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(report, report(Examples.swappedChannels(Lang.ZH)));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String report(Diagnosis diagnosis) throws IOException {
    var out = new StringWriter();
    ReportFormat.of("json").orElseThrow().writer(ReportOptions.PLAIN).write(diagnosis, out);
    return out.toString();
  }

  private static List<String> violations(String report) throws IOException {
    try (InputStream in = JsonReport.class.getResourceAsStream("report-schema-1.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      return schema.validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
