package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.advisor.author.Trusting;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Audit.Depth;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DRL of packs is looked at where it is trusted, and its absence from the audit is told. */
final class DrlOfPacksTest {

  @TempDir Path folder;

  private AuditedPack pack(String condition) throws IOException {
    return new AuditedPack(folder)
        .file(
            "drl/use-high-precision-mode.yaml",
            """
            id: use-high-precision-mode
            stage: precision-mode
            rules:
              - {name: r, argue: for, weight: weak, says: {zh: 话, en: words}}
            """)
        .file(
            "drl/use-high-precision-mode.drl",
            "package p\nimport org.cannadvisor.model.*\nrule \"use-high-precision-mode: r\"\nwhen\n  "
                + condition
                + "\nthen\n  insertLogical(Argument.supports(\"use-high-precision-mode\", $s,"
                + " Weight.WEAK, $at));\nend\n");
  }

  private Audit audit(AuditedPack pack, boolean isTrusted) throws IOException {
    Path store = folder.resolve("config");
    if (isTrusted) {
      assertTrue(new Trusting(store).trust(pack.root(), List.of(), new ArrayList<>()).isPresent());
    }
    RulePack own = RulePack.of(pack.root()).trusting(Optional.of(store));
    return Audits.of(own, Lang.EN, AuditedPack.TODAY, new ArrayList<>()).orElseThrow();
  }

  private static List<String> looks(Audit audit) {
    return audit.looks().stream().map(look -> look.id() + " " + look.depth().id()).toList();
  }

  @Test
  void nothingOfItIsParsedBeforeItIsTrusted() throws IOException {
    Audit audit = audit(pack("Cann($s : subject, $at : at, major > 7, major < 6)"), false);

    assertEquals(List.of(), audit.findings());
    assertEquals(List.of("drl-rules not"), looks(audit));
  }

  @Test
  void trustedRulesAreLookedAt() throws IOException {
    Audit audit = audit(pack("Cann($s : subject, $at : at, major > 7, major < 6)"), true);

    assertEquals(1, audit.findings().size());
    Audit.Finding found = audit.findings().get(0);
    assertEquals("condition-impossible", found.check());
    assertEquals("use-high-precision-mode: r", found.about());
    assertEquals("site/drl/use-high-precision-mode.drl:5", Rows.place(found.at()));
    assertEquals(List.of("drl-rules whole"), looks(audit));
  }

  @Test
  void whatIsNotUnderstoodIsTold() throws IOException {
    Audit audit = audit(pack("Cann($s : subject, $at : at) accumulate(Chip(); count())"), true);

    assertEquals(List.of(), audit.findings());
    assertEquals(Depth.PART, audit.looks().get(0).depth());
  }

  @Test
  void whatIsNoDrlIsTold() throws IOException {
    Audit audit = audit(pack("Cann($s : subject, $at : at"), true);

    assertEquals(List.of("drl-rules whole", "drl-rules-unparsed not"), looks(audit));
  }
}
