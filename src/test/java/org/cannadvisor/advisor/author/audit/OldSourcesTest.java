package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OldSourcesTest {

  @TempDir Path folder;

  @Test
  void namesWhatWasSeenLongAgo() throws IOException {
    var pack =
        new AuditedPack(folder)
            .file(
                "pack.yaml",
                "thresholds: [{id: cosine-min, value: 0.9, source: \"tests of 2021-03-14\"}]\n")
            .table(
                "rewrite-operator,,>=7.0,Conv,,,,,,board test 2022-08",
                "rewrite-operator,,,Pad,,,,,,2023年10月板卡测试");

    assertEquals(
        List.of(
            "cosine-min site/pack.yaml:1",
            "rewrite-operator site/tables/t.csv:2",
            "rewrite-operator site/tables/t.csv:3"),
        pack.found("source-old"));
  }

  @Test
  void isContentWithWhatIsRecentUndatedCheckedAgainOrAboutOldVersions() throws IOException {
    var pack =
        new AuditedPack(folder)
            .file(
                "knowledge/x-y.md",
                "---\nid: x-y\nsources: [\"report 2019-02\", \"user guide, chapter 3\"]\n---\n")
            .table(
                "rewrite-operator,,>=7.0,Conv,,,,,,board test 2023-11",
                "rewrite-operator,,,Pad,,,,,,\"board test 2019-04, again 2026-02\"",
                "rewrite-operator,,<=7.0,Pow,,,,,,board test 2019-04",
                "rewrite-operator,,,Exp,,,,,,CVE-2019-1234 and ticket 2019-123456",
                "rewrite-operator,,,Log,,,,,,handbook of 2019");

    assertEquals(List.of(), pack.found("source-old"));
  }
}
