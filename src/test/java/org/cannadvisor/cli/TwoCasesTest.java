package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code baseline}, {@code diff} and {@code --redact} on the command line. */
final class TwoCasesTest {

  private static final String FAULTY = "fixtures/projects/aipp-colours";

  @TempDir Path folder;

  @Test
  void aBaselineTakesAwayWhatWasThere() {
    String file = folder.resolve("base.json").toString();

    assertEquals(0, CommandLineRun.of("baseline", "create", FAULTY, "-o", file).code());
    var run =
        CommandLineRun.of(
            "diagnose", FAULTY, "--baseline", file, "--fail-on", "possible", "--lang", "en");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("Nothing new was found"), run.out());
  }

  @Test
  void whatIsNoBaselineIsWrongUsage() throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), "{}", UTF_8);

    var other = CommandLineRun.of("diagnose", FAULTY, "--baseline", file.toString(), "--lang=en");
    var absent = CommandLineRun.of("diagnose", FAULTY, "--baseline", "no-such", "--lang=en");

    assertEquals(ExitCode.USAGE, other.code());
    assertTrue(other.err().contains("is something else"), other.err());
    assertEquals(ExitCode.USAGE, absent.code());
    assertTrue(absent.err().contains("does not exist"), absent.err());
  }

  @Test
  void aReportAndItsProjectDoNotDiffer() {
    String report = folder.resolve("report.json").toString();
    CommandLineRun.of("diagnose", FAULTY, "--format", "json", "-o", report, "--lang", "zh");

    var run = CommandLineRun.of("diff", report, FAULTY, "--lang", "en");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("No difference that can change numbers"), run.out());
  }

  @Test
  void reportsInTwoLanguagesAreComparedInTheOneThatIsAskedFor() {
    String program = "fixtures/projects/jpeg-classifier";
    String zh = folder.resolve("zh.json").toString();
    String en = folder.resolve("en.json").toString();
    CommandLineRun.of("diagnose", program, "--format", "json", "-o", zh, "--lang", "zh");
    CommandLineRun.of("diagnose", program, "--format", "json", "-o", en, "--lang", "en");

    var same = CommandLineRun.of("diff", zh, en, "--lang", "en");
    var inChinese = CommandLineRun.of("diff", FAULTY, en, "--lang", "zh");
    var inEnglish = CommandLineRun.of("diff", FAULTY, zh, "--lang", "en");

    assertEquals(ExitCode.DONE, same.code(), same.err());
    assertTrue(same.out().startsWith("No difference that can change numbers"), same.out());
    assertTrue(inChinese.out().contains("AIPP 接收"), inChinese.out());
    assertFalse(inChinese.out().contains("takes"), inChinese.out());
    assertTrue(inEnglish.out().contains("AIPP takes"), inEnglish.out());
    assertFalse(inEnglish.out().contains("接收"), inEnglish.out());
  }

  @Test
  void diffWritesJsonIntoAFile() throws IOException {
    Path file = folder.resolve("diff.json");

    var run =
        CommandLineRun.of(
            "diff",
            FAULTY,
            "fixtures/projects/jpeg-classifier",
            "--format",
            "json",
            "-o",
            file.toString());

    assertEquals("", run.out());
    assertTrue(Files.readString(file).contains("\"differences\": ["));
  }

  @Test
  void whatIsNoCaseIsWrongUsage() throws IOException {
    Path text = Files.writeString(folder.resolve("x.txt"), "hello", UTF_8);

    assertEquals(ExitCode.USAGE, CommandLineRun.of("diff", FAULTY, text.toString()).code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("diff", FAULTY, "no-such-folder").code());
  }

  @Test
  void theListOfWhatWasReplacedIsNotInTheReport() {
    var run = CommandLineRun.of("diagnose", FAULTY, "--redact", "--lang", "en");

    assertFalse(run.out().contains("face_reg"), run.out());
    assertTrue(run.err().contains("face_reg"), run.err());
  }
}
