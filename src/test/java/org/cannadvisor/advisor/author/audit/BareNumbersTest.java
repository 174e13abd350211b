package org.cannadvisor.advisor.author.audit;

import static org.cannadvisor.advisor.author.audit.AuditedPack.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BareNumbersTest {

  @TempDir Path folder;

  @Test
  void namesAMeasuredFieldComparedWithANumberOfTheRule() throws IOException {
    var pack =
        new AuditedPack(folder)
            .rules(
                rule(
                    "it drifts",
                    "for",
                    "weak",
                    "{fact: FirstDivergence, as: it, where: {cosine: {below: 0.97}}}"));

    assertEquals(
        List.of("use-high-precision-mode: it drifts site/rules/use-high-precision-mode.yaml:4"),
        pack.found("number-without-source"));
  }

  @Test
  void isContentWithThresholdsCountsAndWholeNumbers() throws IOException {
    var pack =
        new AuditedPack(folder)
            .rules(
                rule(
                    "it drifts",
                    "for",
                    "weak",
                    "{fact: FirstDivergence, as: it, where: {row: {above: 3},"
                        + " cosine: {below: {threshold: cosine-min}, above: 0}}}",
                    "{count: InsertedCast, is: {at-least: 5}}"));

    assertEquals(List.of(), pack.found("number-without-source"));
    assertEquals(1, pack.audit().looks().get(0).count());
  }
}
