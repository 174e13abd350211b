package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndedClaimsTest {

  @TempDir Path folder;

  @Test
  void namesWhatWasGoodUntilADayThatHasPassed() throws IOException {
    var pack =
        new AuditedPack(folder)
            .file(
                "pack.yaml",
                "off: [{id: nondeterministic-run, reason: \"seeded, until 2026-11-26\"}]\n")
            .table(
                "rewrite-operator,,,Conv,,,,,,\"board test, valid until 2026-10\"",
                "rewrite-operator,,,Pad,,,,,,板卡测试，有效期至 2026年9月30日");

    assertEquals(
        List.of(
            "nondeterministic-run site/pack.yaml:1",
            "rewrite-operator site/tables/t.csv:2",
            "rewrite-operator site/tables/t.csv:3"),
        pack.found("until-past"));
  }

  @Test
  void isContentWithTodayWithDaysToComeAndWithWhenSomethingWasMeasured() throws IOException {
    var pack =
        new AuditedPack(folder)
            .file(
                "pack.yaml",
                "off: [{id: nondeterministic-run, reason: \"seeded, until 2026-11-27\"}]\n")
            .table(
                "rewrite-operator,,,Conv,,,,,,\"board test, valid until 2026-11\"",
                "rewrite-operator,,,Pad,,,,,,measured until 2026-05");

    assertEquals(List.of(), pack.found("until-past"));
  }
}
