package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.GuidedChecklist;
import org.cannadvisor.advisor.Guides;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.knowledge.pack.Workbook;
import org.cannadvisor.model.Dossier;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packs bring stands in reports and checklists, whatever the order of the packs. */
final class PackReportsTest {

  private static final Path PACKS = Path.of("fixtures", "packs");
  private static final Path PROJECT =
      PACKS.resolve("known-operators/fixtures/isolate-fusion-rule/fires");

  @TempDir Path folder;

  @Test
  void theOrderOfPacksChangesNoReport() throws IOException {
    var packs =
        new ArrayList<Path>(
            List.of(
                PACKS.resolve("known-operators"),
                PACKS.resolve("site-example"),
                PACKS.resolve("aipp-house-rule"),
                pack("other", "thresholds: [{id: many-rewrites, value: 5, source: x}]")));
    String first = json(packs);
    assertTrue(first.contains("differ in the threshold many-rewrites"), first);
    for (int i = 0; i < packs.size(); i++) {
      Collections.rotate(packs, 1);
      assertEquals(first, json(packs));
      Collections.swap(packs, 0, 1);
      assertEquals(first, json(packs));
    }
  }

  @Test
  void everyFormatNamesTheCellOfAWorkbook() throws IOException {
    Path pack = pack("sheets", "name: sheets");
    Files.createDirectories(pack.resolve("tables"));
    Files.write(
        pack.resolve("tables/passes.xlsx"),
        new Workbook()
            .sheet(
                "a/../../b <i>",
                "id|pass|weight|source",
                "isolate-fusion-rule|SwishSiteFusionPass|strong|log")
            .bytes());
    for (String format : Reports.formats()) {
      var out = new StringWriter();
      Reports.write(illustrated(List.of(pack)), format, true, false, out);
      assertTrue(out.toString().contains("passes.xlsx"), format);
      assertFalse(out.toString().contains("/../"), format);
    }
    assertTrue(json(List.of(pack)).contains("sheets/tables/passes.xlsx!a .. .. b <i>!B2"));
  }

  @Test
  void questionsOfAPackAreAskedAndTheirAnswersArgue() throws IOException {
    Path pack = pack("asks", "name: asks");
    Files.writeString(
        pack.resolve("checklist.yaml"),
        """
        questions:
          - id: board-revision
            stage: fusion
            ask: {zh: "是 A 版吗？", en: "Is it revision A?"}
            why: {zh: "因为。", en: "Because."}
            look: {zh: "看标签。", en: "Look at the label."}
            answers:
              - {id: old, says: {zh: 是, en: "Yes"}, argues: [{id: isolate-fusion-rule, kind: for, weight: strong}]}
              - {id: new, says: {zh: 否, en: "No"}}
        """);
    Path project = folder.resolve("project");
    Fixtures.copy(PROJECT, project);
    Files.writeString(
        project.resolve("advisor.yaml"), "symptom: degraded\nanswers: {board-revision: old}\n");
    var request = request(project, List.of(pack));

    Guide guide = GuidedChecklist.of(request).guide();
    var html = new StringWriter();
    Guides.write(guide, "html", false, html);

    assertTrue(
        guide.items().stream().anyMatch(item -> item.question().id().equals("board-revision")));
    assertTrue(html.toString().contains("Is it revision A?"));
    assertTrue(
        Diagnose.run(request).recommendations().stream()
            .filter(one -> one.id().equals("isolate-fusion-rule"))
            .flatMap(one -> one.evidence().stream())
            .anyMatch(said -> said.says().contains("Is it revision A?")));
  }

  private Path pack(String name, String manifest) throws IOException {
    Path pack = Files.createDirectories(folder.resolve(name));
    Files.writeString(pack.resolve("pack.yaml"), manifest + "\n");
    return pack;
  }

  private static String json(List<Path> packs) throws IOException {
    var out = new StringWriter();
    Reports.write(illustrated(packs), "json", false, false, out);
    return out.toString();
  }

  private static Dossier illustrated(List<Path> packs) throws IOException {
    return Diagnose.illustrated(request(PROJECT, packs));
  }

  private static Diagnose.Request request(Path project, List<Path> packs) {
    return new Diagnose.Request(project, project.toString(), Lang.EN, Fixtures.TODAY, false, packs);
  }
}
