package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cannadvisor.rules.DrlLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The tools of authors, from a new rule to its report. */
final class RulesCommandTest {

  private static final String ID = "some-new-fault";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configuration",
        "precision-mode",
        "buffer-optimize",
        "fusion",
        "data-processing",
        "golden-comparison"
      })
  void aNewRulePassesAtOnce(String stage) {
    Path pack = folder.resolve("ours");

    assertEquals(0, run("rules", "new", ID, "--stage", stage, "--pack", pack.toString()).code());

    assertEquals(0, run("rules", "lint", pack.toString()).code());
    CommandLineRun tested = run("rules", "test", pack.toString());
    assertEquals(0, tested.code(), tested::out);
    assertTrue(tested.out().contains("2 fixtures, 0 failed."), tested::out);
  }

  @Test
  void aNewRuleWritesOverNothing() throws IOException {
    Path pack = folder.resolve("ours");
    run("rules", "new", ID, "--pack", pack.toString());
    Path rule = pack.resolve("rules").resolve(ID + ".yaml");
    Files.writeString(rule, "mine");

    CommandLineRun again = run("rules", "new", ID, "--pack", pack.toString());

    assertEquals(2, again.code());
    assertTrue(again.err().contains("is there already"), again::err);
    assertEquals("mine", Files.readString(rule));
  }

  @Test
  void aNewBuiltInRuleKeepsTheLaws() throws IOException {
    Path tree = folder.resolve("tree");
    Files.createDirectories(tree.resolve("knowledge-base"));
    Files.writeString(tree.resolve("knowledge-base/thresholds.yaml"), "");

    CommandLineRun made =
        run("rules", "new", ID, "--drl", "--stage", "fusion", "--pack", tree.toString());

    assertEquals(0, made.code(), made::err);
    assertEquals(List.of(), DrlLaws.breaches(tree));
  }

  @Test
  void aBrokenExpectationIsNamed() throws Exception {
    Path pack = folder.resolve("ours");
    run("rules", "new", ID, "--pack", pack.toString());
    Path expected = pack.resolve("fixtures").resolve(ID).resolve("expected.json");
    Files.writeString(expected, Files.readString(expected).replace("likely", "confirmed"));

    CommandLineRun text = run("rules", "test", pack.toString());
    CommandLineRun xml = run("rules", "test", pack.toString(), "--format", "junit");

    assertEquals(1, text.code());
    assertTrue(text.out().contains("expected confirmed, found likely"), text::out);
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml.out())))
            .getDocumentElement();
    assertEquals("2", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals(1, suite.getElementsByTagName("failure").getLength());
  }

  @Test
  void everyProjectThatIsNamedIsTestedAndMutationTellsOfFailures() throws IOException {
    Path pack = folder.resolve("ours");
    run("rules", "new", ID, "--pack", pack.toString());
    Path fixtures = pack.resolve("fixtures").resolve(ID);
    Files.createDirectory(fixtures.resolve("empty"));
    Path expected = fixtures.resolve("expected.json");
    Files.writeString(
        expected,
        Files.readString(expected).replaceFirst("\\{", "{\"empty\": {\"level\": \"likely\"},"));

    CommandLineRun tested = run("rules", "test", pack.toString());
    CommandLineRun mutated = run("rules", "test", pack.toString(), "--mutate");

    assertEquals(1, tested.code());
    assertTrue(tested.out().contains("FAILED  " + ID + "/empty"), tested::out);
    assertEquals(1, mutated.code());
    assertTrue(mutated.out().contains("FAILED  " + ID + "/empty"), mutated::out);
  }

  @Test
  void mutationNamesWhatNoFixturePins() {
    Path pack = folder.resolve("ours");
    run("rules", "new", ID, "--pack", pack.toString());

    CommandLineRun mutated = run("rules", "test", pack.toString(), "--mutate");

    assertEquals(1, mutated.code());
    assertTrue(mutated.out().contains("Chip family is"), mutated::out);
    assertFalse(mutated.out().contains("AtcOption value is-not"), "the silent fixture pins it");
  }

  @Test
  void listsAndShowsRulesOfPacksAndOfItself() {
    String pack = "fixtures/packs/site-example";

    CommandLineRun list = run("rules", "list", "--rules", pack);
    CommandLineRun show = run("rules", "show", "swish-pass-breaks-asr", "--rules", pack);
    CommandLineRun wrong = run("rules", "show", "fp16-overflo");

    assertTrue(list.out().contains("fp16-overflow"), list::out);
    assertTrue(list.out().contains("swish-pass-breaks-asr"), list::out);
    assertTrue(show.out().contains("swish-pass-breaks-asr.yaml:4"), show::out);
    assertTrue(show.out().contains("Chip, Conversion, FusionResult"), show::out);
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("Did you mean fp16-overflow?"), wrong::err);
  }

  @Test
  void schemaTellsFieldsOperatorsAndAnExample() {
    CommandLineRun one = run("rules", "schema", "AtcOption");
    CommandLineRun wrong = run("rules", "schema", "AtcOptions");

    assertTrue(one.out().contains("symbolic"), one::out);
    assertTrue(one.out().contains("starts-with"), one::out);
    assertTrue(one.out().contains("Example: conversion="), one::out);
    assertTrue(run("rules", "schema", "--format", "json").out().contains("\"$schema\""));
    assertTrue(run("rules", "schema", "--format", "markdown").out().contains("## AtcOption"));
    assertTrue(wrong.err().contains("Did you mean AtcOption?"), wrong::err);
  }

  @Test
  void coverageCountsWhatFires() {
    CommandLineRun covered = run("rules", "coverage", "fixtures/packs/site-example");

    assertTrue(covered.out().contains("2 rules: the fixtures let 1 fire, 1 never."), covered::out);
    assertTrue(covered.out().contains("    the pass is switched off"), covered::out);
  }

  private static CommandLineRun run(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--lang";
    all[args.length + 1] = "en";
    return CommandLineRun.of(all);
  }
}
