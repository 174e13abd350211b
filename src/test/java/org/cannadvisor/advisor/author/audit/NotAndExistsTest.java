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

final class NotAndExistsTest {

  private static final Check CHECK = new NotAndExists();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AtcOption(name == \"a\", $s : subject) not AtcOption(subject == $s, name == \"a\")",
        "AtcOption(name == \"a\", $s : subject) not AtcOption(subject == $s)",
        "Chip($s : subject) exists Cann(subject == $s) not Cann(subject == $s)",
        "Chip($s : subject) Cann(subject == $s, major < 7) not Cann()",
        "Cann(major < 6, $s : subject) not Cann(subject == $s, major <= 6)",
        "Cann(major == 6, $s : subject) not Cann(subject == $s, major != 7)",
        "AtcOption(name == \"a\", $s : subject) not AtcOption(subject == $s, name != \"b\")"
      })
  void namesRulesThatForbidWhatTheyWant(String condition) {
    assertEquals(List.of("r0:3"), Seen.by(CHECK, condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AtcOption(name == \"a\", $s : subject) not AtcOption(subject == $s, name == \"b\")",
        "AtcOption(name == \"a\", $s : subject) not AtcOption(subject == $s, name == \"a\", value == \"1\")",
        "$o : AtcOption(name == \"a\", $s : subject) not AtcOption(subject == $s, this != $o)",
        "$o : AtcOption(name == \"a\", $s : subject) not AtcOption(subject == $s, at > $o.at)",
        "Cann($s : subject) Chip($o : subject, subject != $s) not Chip(subject == $s)",
        "Cann(major < 7, $s : subject) not Cann(subject == $s, major < 6)",
        "FirstDivergence(cosine < 0.9, $s : subject) not FirstDivergence(subject == $s, cosine < 0.89)",
        "AtcOption(name != \"a\", $s : subject) not AtcOption(subject == $s, name == \"b\")",
        "AtcOption(name > \"a\", $s : subject) not AtcOption(subject == $s, name == \"b\")",
        "Chip($s : subject) not Cann(subject == $s)"
      })
  void isContentWhereTheForbiddenFactDiffers(String condition) {
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
                    "{fact: AtcOption, as: it, where: {name: a, value: {starts-with: b}}}",
                    "{not: AtcOption, where: {name: a}}"),
                rule(
                    "of another model",
                    "for",
                    "weak",
                    "{fact: Chip, as: it}",
                    "{fact: AtcOption, where: {name: a}, subject: any}",
                    "{not: AtcOption, where: {name: a}}"));

    assertEquals(
        List.of("use-high-precision-mode: never site/rules/use-high-precision-mode.yaml:4"),
        pack.found("not-and-exists"));
  }
}
