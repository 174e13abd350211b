package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MisspeltOperatorsTest {

  @TempDir Path folder;

  @Test
  void namesATypeThatIsOneLetterBesideAKnownOne() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,Ascend310P,,GridSampel,,,,,,board test",
                "rewrite-operator,Ascend310P,,Pad | BatchNormalisation,,,,,,board test");

    assertEquals(
        List.of("rewrite-operator site/tables/t.csv:2", "rewrite-operator site/tables/t.csv:3"),
        pack.found("row-operator-misspelt"));
  }

  @Test
  void isContentWithCapitalsSiblingsAndOperatorsOfASite() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,Ascend310P,,gridsample,,,,,,board test",
                "rewrite-operator,Ascend310P,,Conv4D | AvgPoolV3 | ConcatV2D,,,,,,board test",
                "rewrite-operator,Ascend310P,,Pow | SiteSwishGate,,,,,,board test");

    assertEquals(List.of(), pack.found("row-operator-misspelt"));
  }
}
