package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.knowledge.pack.TreeClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MissingSourcesTest {

  @TempDir Path folder;

  @Test
  void namesRowsThresholdsPriorsAndEntriesWithoutASource() throws IOException {
    var pack =
        new AuditedPack(folder)
            .file(
                "pack.yaml",
                """
                thresholds:
                  - {id: cosine-min, value: 0.995}
                priors:
                  - {id: use-high-precision-mode, value: -0.5, source: ""}
                """)
            .file("knowledge/x-y.md", "---\nid: x-y\nsources: []\n---\n")
            .table("rewrite-operator,,7.0,Conv,,,,,,");

    assertEquals(
        List.of(
            "x-y site/knowledge/x-y.md:3",
            "cosine-min site/pack.yaml:2",
            "use-high-precision-mode site/pack.yaml:4",
            "rewrite-operator site/tables/t.csv:2"),
        pack.found("source-missing"));
  }

  @Test
  void isContentWhereEachNamesOne() throws IOException {
    var pack =
        new AuditedPack(folder)
            .file("pack.yaml", "thresholds: [{id: cosine-min, value: 0.995, source: our rule}]\n")
            .file("knowledge/x-y.md", "---\nid: x-y\nsources: [handbook]\n---\n")
            .table("rewrite-operator,,7.0,Conv,,,,,,board test", "# a note,,,,,,,,,");

    assertEquals(List.of(), pack.found("source-missing"));
  }

  @Test
  void seesTheTablesOfTheSourceTree() throws IOException {
    Path base = Files.createDirectory(folder.resolve("knowledge-base"));
    Files.writeString(base.resolve("weights.yaml"), "weights:\n  strong: {value: 3.0}\n");
    Files.writeString(base.resolve("operators.yaml"), "- id: resize\n  about: rewrite-operator\n");
    Files.writeString(
        base.resolve("options.yaml"),
        "- option: deterministic\n  default: {value: 0}\n  means:\n    - value: 1\n");

    List<String> without =
        TreeClaims.of(folder).stream()
            .filter(claim -> claim.sources().isEmpty())
            .map(claim -> claim.id() + " " + claim.at().file() + ":" + claim.at().line())
            .toList();

    assertEquals(
        List.of(
            "strong knowledge-base/weights.yaml:2",
            "resize knowledge-base/operators.yaml:1",
            "deterministic knowledge-base/options.yaml:2",
            "deterministic knowledge-base/options.yaml:4"),
        without);
  }

  @Test
  void theSourceTreeHasAllSortsAndEachHasASource() {
    List<Claim> claims = TreeClaims.of(Path.of(""));

    for (var sort :
        List.of(
            Claim.Sort.THRESHOLD,
            Claim.Sort.WEIGHT,
            Claim.Sort.ENTRY,
            Claim.Sort.OPERATOR,
            Claim.Sort.OPTION)) {
      assertTrue(claims.stream().anyMatch(claim -> claim.sort() == sort), sort.name());
    }
    assertTrue(claims.stream().noneMatch(claim -> claim.sources().isEmpty()));
  }
}
