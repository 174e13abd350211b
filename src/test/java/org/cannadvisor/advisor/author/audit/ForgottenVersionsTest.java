package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForgottenVersionsTest {

  @TempDir Path folder;

  @Test
  void namesRangesThatEndBeforeAllVersionsThatAreKnown() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,,<5.0,Conv,,,,,,board test",
                "rewrite-operator,,1.7-3.3,Pad,,,,,,board test");

    assertEquals(
        List.of("rewrite-operator site/tables/t.csv:2", "rewrite-operator site/tables/t.csv:3"),
        pack.found("versions-forgotten"));
  }

  @Test
  void isContentWithTheOldestKnownMajorVersionAndWithOpenRanges() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,,5.0.4,Conv,,,,,,board test",
                "rewrite-operator,,>=3.0,Pad,,,,,,board test",
                "rewrite-operator,,,Pow,,,,,,board test",
                "rewrite-operator,,99,Exp,,,,,,board test");

    assertEquals(List.of(), pack.found("versions-forgotten"));
  }
}
