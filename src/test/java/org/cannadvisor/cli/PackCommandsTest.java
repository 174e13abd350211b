package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cannadvisor.Fixtures;
import org.cannadvisor.advisor.EffectiveSettings;
import org.cannadvisor.advisor.EffectiveSettings.Setting;
import org.cannadvisor.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs as files: packed, tested, used, trusted, and shown with their origin. */
final class PackCommandsTest {

  private static final String EXAMPLE = "fixtures/packs/known-operators";
  private static final Path PROJECT = Path.of(EXAMPLE, "fixtures", "isolate-fusion-rule", "fires");

  @TempDir Path folder;

  @Test
  void aPackedPackIsTestedAndUsed() {
    String zip = folder.resolve("sent.zip").toString();

    CommandLineRun packed = run("rules", "pack", EXAMPLE, "-o", zip, "--lang", "en");

    assertEquals(0, packed.code(), packed::err);
    assertTrue(packed.out().contains("sent.zip"), packed::out);
    CommandLineRun tested = run("rules", "test", zip, "--lang", "en");
    assertEquals(0, tested.code(), tested::out);
    CommandLineRun used = run("diagnose", PROJECT.toString(), "--rules", zip, "--lang", "en");
    assertTrue(used.out().contains("known-operators/tables/operators.csv:3"), used::out);
  }

  @Test
  void aPackWithFaultsIsNotPacked() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("bad/rules"));
    Files.writeString(pack.resolve("x.yaml"), "id: [");
    Path zip = folder.resolve("bad.zip");

    CommandLineRun run =
        run(
            "rules",
            "pack",
            folder.resolve("bad").toString(),
            "-o",
            zip.toString(),
            "--lang",
            "en");

    assertEquals(1, run.code());
    assertTrue(run.err().contains("was not packed"), run::err);
    assertFalse(Files.exists(zip));
  }

  @Test
  void aZipThatIsNoneIsWrongUsage() throws IOException {
    Path zip = Files.writeString(folder.resolve("x.zip"), "no zip");

    CommandLineRun run = run("rules", "test", zip.toString(), "--lang", "en");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("This is no zip file"), run::err);
  }

  @Test
  void packsOfAProjectAreUsedOnlyWhereItIsTrusted() throws IOException {
    Path project = folder.resolve("project");
    Fixtures.copy(PROJECT, project);
    Path packs = Files.createDirectories(project.resolve(".cann-advisor/packs"));
    Fixtures.copy(
        Path.of(EXAMPLE, "tables"), Files.createDirectories(packs.resolve("p")).resolve("tables"));

    CommandLineRun plain = run("diagnose", project.toString(), "--lang", "en");
    CommandLineRun trusted = run("diagnose", project.toString(), "--trust-project", "--lang", "en");

    assertTrue(plain.err().contains("--trust-project"), plain::err);
    assertFalse(plain.out().contains("operators.csv"), plain::out);
    assertTrue(trusted.out().contains("p/tables/operators.csv:3"), trusted::out);
    assertEquals("", trusted.err());
  }

  @Test
  void settingsAreShownWithTheirOrigin() {
    CommandLineRun shown =
        run("config", "show", "--rules", EXAMPLE, "--rules", "README.md", "--lang", "en");

    assertEquals(0, shown.code(), shown::err);
    assertTrue(shown.out().contains("language       en  (--lang)"), shown::out);
    assertTrue(shown.out().contains(EXAMPLE + "  (--rules)"), shown::out);
    assertTrue(Pattern.compile("cache +\\S+ +\\(\\S+\\)").matcher(shown.out()).find(), shown::out);
    assertTrue(shown.err().contains("This is no zip file"), shown::err);
  }

  @Test
  void aVariableThatIsNotUsedIsNoOrigin() {
    var language = new Setting("language", new Text("en", "en"), new Text("--lang", "--lang"));

    List<Setting> settings =
        EffectiveSettings.of(
            language, List.of(), Map.of("XDG_CONFIG_HOME", "here", "HOME", "/home/me"), false);

    Text home = new Text("HOME", "HOME");
    assertTrue(
        settings.stream()
            .anyMatch(one -> one.name().equals("configuration") && one.origin().equals(home)),
        settings::toString);
  }

  private static CommandLineRun run(String... args) {
    return CommandLineRun.of(args);
  }
}
