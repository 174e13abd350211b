package org.cannadvisor.advisor.author.audit;

import static org.cannadvisor.advisor.author.audit.AuditedPack.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImpossibleConditionsTest {

  private static final Check CHECK = new ImpossibleConditions();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FirstDivergence(cosine > 0.9, cosine < 0.5)",
        "FirstDivergence(cosine >= 0.9, cosine < 0.9)",
        "FirstDivergence(row > 3, row < 4)",
        "AtcOption(name == \"a\", name == \"b\")",
        "AtcOption(name == \"a\", $n : name != \"a\")",
        "Chip(family == ChipFamily.ASCEND310, family == ChipFamily.ASCEND910)",
        "Cann(major >= 7, major < 6)",
        "Conversion() not AtcOption(name == \"a\", name == \"b\")",
        "$a : FirstDivergence() FirstDivergence(row < $a.row, row > $a.row)",
        "$a : FirstDivergence() FirstDivergence(row < $a.row, row == $a.row)",
        "NetworkResult(good, !good)",
        "Threshold(id == \"low\", $l : value) Threshold(id == \"high\", $h : value)"
            + " FirstDivergence(cosine < $l, cosine > $h)"
      })
  void namesPatternsThatNoFactCanPass(String condition) {
    assertEquals(List.of("r0:3"), Seen.by(CHECK, condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FirstDivergence(cosine > 0.5, cosine < 0.9)",
        "FirstDivergence(cosine >= 0.9, cosine <= 0.9)",
        "FirstDivergence(cosine > 0.5, cosine < 0.5000001)",
        "FirstDivergence(row > 3, row < 5)",
        "FirstDivergence(cosine > 0.9) FirstDivergence(cosine < 0.5)",
        "FirstDivergence(cosine > 0.9 || row == 1, cosine < 0.5)",
        "AtcOption(name == \"a\", value == \"b\")",
        "AtcOption(name == \"a\" || name == \"b\", name != \"a\")",
        "AtcOption(name != \"a\", name != \"b\")",
        "Chip(family != ChipFamily.ASCEND310, family != ChipFamily.ASCEND910)",
        "$a : FirstDivergence() $b : FirstDivergence() FirstDivergence(row < $a.row, row > $b.row)",
        "$a : FirstDivergence() FirstDivergence(row <= $a.row, row >= $a.row)",
        "Threshold(id == \"low\", $l : value) Threshold(id == \"high\", $h : value)"
            + " FirstDivergence(cosine > $l, cosine < $h)",
        "Threshold(id == \"none\", $n : value) FirstDivergence(cosine > $n, cosine < 0.1)"
      })
  void isContentWithPatternsThatSomeFactPasses(String condition) {
    assertEquals(List.of(), Seen.by(CHECK, condition));
  }

  @Test
  void seesDeclaredRules() throws IOException {
    var pack =
        new AuditedPack(folder)
            .rules(
                rule(
                    "never",
                    "for",
                    "weak",
                    "{fact: AtcOption, as: it, where: {name: {is: [a, b], is-not: [a, b, c]}}}"),
                rule(
                    "no words",
                    "for",
                    "weak",
                    "{fact: AtcOption, as: it, where: {name: {known: false, is: a}}}"),
                rule(
                    "now and then",
                    "for",
                    "weak",
                    "{fact: AtcOption, as: it, where: {name: {is: [a, b], is-not: [b, c]}}}"),
                rule(
                    "not known",
                    "for",
                    "weak",
                    "{fact: FirstDivergence, as: it,"
                        + " where: {cosine: {not: {below: 1}, known: false}}}"));

    assertEquals(
        List.of(
            "use-high-precision-mode: never site/rules/use-high-precision-mode.yaml:4",
            "use-high-precision-mode: no words site/rules/use-high-precision-mode.yaml:11"),
        pack.found("condition-impossible"));
  }

  @Test
  void saysWhatComesOfIt() {
    var found =
        CHECK.in(
            Seen.material(Seen.drl("Conversion() not AtcOption(name == \"a\", name == \"b\")")));

    assertEquals(
        "No AtcOption can pass [name is [\"a\"], name is [\"b\"]]: this not excludes nothing.",
        found.get(0).wrong().en());
  }
}
