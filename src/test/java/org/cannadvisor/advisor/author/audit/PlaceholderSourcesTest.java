package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.advisor.author.NewRule;
import org.cannadvisor.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaceholderSourcesTest {

  @TempDir Path folder;

  @Test
  void namesWordsThatOnlyHoldThePlace() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,,7.0,Conv,,,,,,TODO!",
                "rewrite-operator,,7.0,Pad,,,,,,（待补充）",
                "rewrite-operator,,7.0,Pow,,,,,,?");

    assertEquals(
        List.of(
            "rewrite-operator site/tables/t.csv:2",
            "rewrite-operator site/tables/t.csv:3",
            "rewrite-operator site/tables/t.csv:4"),
        pack.found("source-placeholder"));
  }

  @Test
  void namesWhatTheTemplateOfANewRuleHolds() throws IOException {
    var pack = new AuditedPack(folder);
    NewRule.inPack(pack.root(), "swish-pass-breaks-asr", Stage.FUSION);

    assertEquals(
        List.of("swish-pass-breaks-asr site/knowledge/swish-pass-breaks-asr.md:13"),
        pack.found("source-placeholder"));
  }

  @Test
  void isContentWithSourcesThatHoldSuchAWord() throws IOException {
    var pack =
        new AuditedPack(folder)
            .file("knowledge/x-y.md", "---\nid: x-y\nsources: [todo, ticket 7]\n---\n")
            .table(
                "rewrite-operator,,7.0,Conv,,,,,,TODO list of the site no. 12",
                "rewrite-operator,,7.0,Pad,,,,,,源代码 3.2 节",
                "rewrite-operator,,7.0,Pow,,,,,,unknown operator report 7");

    assertEquals(List.of(), pack.found("source-placeholder"));
  }
}
