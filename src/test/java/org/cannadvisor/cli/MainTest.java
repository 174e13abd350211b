package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {

  private static final String FAULTY = "fixtures/projects/aipp-colours";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void findingsAreNoFailure() {
    assertEquals(ExitCode.DONE, run("diagnose", FAULTY));
    assertTrue(out.toString().contains("aipp-channel-order-swapped"));
    assertEquals("", err.toString());
  }

  @Test
  void failOnTellsOfALevelOrASurerOne() {
    assertEquals(ExitCode.FOUND, run("diagnose", FAULTY, "--fail-on", "likely"));
    assertEquals(
        ExitCode.DONE,
        run("diagnose", "fixtures/projects/slight-gap-detector", "--fail-on", "confirmed"));
  }

  @Test
  void absentDirectoryIsWrongUsageWithAWayOut() {
    assertEquals(ExitCode.USAGE, run("diagnose", "no-such-folder", "--lang", "en"));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("no-such-folder does not exist. Maybe"));
  }

  @Test
  void theChecklistTakesPacksForAProject() {
    String pack = "fixtures/packs/site-example";
    assertEquals(ExitCode.DONE, run("checklist", FAULTY, "--rules", pack));
    assertEquals("", err.toString());
    assertEquals(ExitCode.USAGE, run("checklist", "--rules", pack, "--lang", "en"));
    assertTrue(err.toString().contains("checklist DIR --rules PACK"));
  }

  @Test
  void fileInsteadOfADirectoryIsWrongUsage() {
    assertEquals(ExitCode.USAGE, run("diagnose", "README.md", "--lang", "zh"));
    assertTrue(err.toString().contains("应为一个目录"));
  }

  @Test
  void misspeltOptionIsCorrected() {
    assertEquals(ExitCode.USAGE, run("diagnose", FAULTY, "--explian"));
    assertTrue(err.toString().contains("--explain"));
  }

  @Test
  void unknownFormatNamesTheFormats() {
    assertEquals(ExitCode.USAGE, run("diagnose", FAULTY, "--output", "pdf=x.pdf"));
    assertTrue(err.toString().contains("text, json"));
  }

  @Test
  void reportsAppearWhole(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("report.json");
    Path text = folder.resolve("report.txt");

    int code = run("diagnose", FAULTY, "--output", "json=" + json, "--output", "text=" + text);

    assertEquals(ExitCode.DONE, code);
    assertEquals("", out.toString());
    assertTrue(Files.readString(json).startsWith("{"));
    assertFalse(Files.readString(text).isBlank());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(json, text), files.sorted().toList());
    }
  }

  @Test
  void whereOneReportCannotBeWrittenNoneAppears(@TempDir Path folder) throws IOException {
    String good = "markdown=" + folder.resolve("report.md");
    String bad = "sarif=" + folder.resolve("no-such-folder/report.sarif");

    assertEquals(
        ExitCode.USAGE, run("diagnose", FAULTY, "--output", good, "--output", bad, "--lang", "en"));

    assertTrue(err.toString().contains("no-such-folder"), err.toString());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void aFormatBesideFilesIsShown(@TempDir Path folder) {
    Path json = folder.resolve("report.json");

    run("diagnose", FAULTY, "--output", "json=" + json, "--format", "junit");

    assertTrue(out.toString().startsWith("<?xml"), out.toString());
    assertTrue(Files.exists(json));
  }

  @Test
  void twoReportsInOneFileAreWrongUsage(@TempDir Path folder) {
    String file = folder.resolve("report").toString();

    assertEquals(ExitCode.USAGE, run("diagnose", FAULTY, "--output", "json=" + file, "-o", file));
    assertFalse(Files.exists(Path.of(file)));
  }

  @Test
  void helpExistsInBothLanguages() {
    assertFalse(UsageTexts.in(Lang.ZH).keySet().isEmpty());
    assertEquals(UsageTexts.in(Lang.EN).keySet(), UsageTexts.in(Lang.ZH).keySet());
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(new Streams(new PrintWriter(out), new PrintWriter(err, true), false), args);
  }
}
