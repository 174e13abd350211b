package org.cannadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.advisor.author.Lint;
import org.cannadvisor.advisor.author.RuleList;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.advisor.author.Trusting;
import org.cannadvisor.knowledge.pack.PackArchive;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** DRL of packs runs where somebody has vouched for it, and nowhere else. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
final class DrlPacksTest {

  private static final Path EXAMPLE = Path.of("fixtures", "packs", "drl-example");
  private static final Path PROJECT =
      EXAMPLE.resolve("fixtures").resolve("conversions-disagree").resolve("fires");
  private static final String ID = "conversions-disagree";

  @TempDir Path folder;
  private Path pack;

  @BeforeEach
  void copy() throws IOException {
    pack = folder.resolve("drl-example");
    Fixtures.copy(EXAMPLE, pack);
  }

  @Test
  void nothingRunsUntrusted() {
    Diagnosis diagnosis = diagnose(pack);

    assertFalse(isFound(diagnosis));
    assertEquals(List.of("", ""), diagnosis.packs().stream().map(Diagnosis.Pack::code).toList());
    assertTrue(problem(diagnosis).endsWith("cann-advisor rules trust " + pack), problem(diagnosis));
  }

  @Test
  void whatIsTrustedRunsAndIsToldOf() throws IOException {
    trust();

    Diagnosis diagnosis = diagnose(pack);

    assertTrue(isFound(diagnosis), () -> diagnosis.problems().toString());
    assertEquals(List.of(), diagnosis.problems());
    assertEquals(
        List.of("convert.sh:2", "convert.sh:1"),
        diagnosis.recommendations().get(0).evidence().stream()
            .map(said -> said.at().file() + ":" + said.at().line())
            .toList());
    for (String format : List.of("text", "json", "markdown", "html")) {
      String report = written(diagnosis, format);
      String told =
          format.equals("json")
              ? "\"code\":\"content\""
              : "code of the pack drl-example ran here, its DRL";
      assertTrue(report.replaceAll("\" ?: ?\"", "\":\"").contains(told), format);
    }
  }

  @Test
  void whatWasChangedAsksAgain() throws IOException {
    trust();
    Files.writeString(pack.resolve("README"), "anything");

    Diagnosis diagnosis = diagnose(pack);

    assertFalse(isFound(diagnosis));
    assertTrue(problem(diagnosis).contains("changed since it was trusted"), problem(diagnosis));
  }

  @Test
  void aSignedPackRunsWhereTheKeyIsTrusted() throws IOException, Trusting.NoKey {
    Path key = folder.resolve("site.pem");
    Path ofPublic = Trusting.newKey(key);
    Trusting.sign(pack, key);
    Path zip = folder.resolve("signed.zip");
    try (var out = Files.newOutputStream(zip)) {
      PackArchive.write(pack, out);
    }

    assertTrue(problem(diagnose(zip)).contains("no trusted key"), () -> problem(diagnose(zip)));
    new Trusting(store()).trustKey(Trusting.newKey(folder.resolve("other.pem")));
    assertFalse(isFound(diagnose(zip)));
    new Trusting(store()).trustKey(ofPublic);

    for (Path signed : List.of(pack, zip)) {
      Diagnosis diagnosis = diagnose(signed);
      assertTrue(isFound(diagnosis), () -> diagnosis.problems().toString());
      assertTrue(written(diagnosis, "text").contains("signed with"), signed::toString);
    }
    Files.writeString(pack.resolve("drl/" + ID + ".drl"), " ", UTF_8);
    assertFalse(isFound(diagnose(pack)));
  }

  @Test
  void aPackThatFailsDoesNotHoldUpTheOthers() throws IOException {
    Path drl = pack.resolve("drl/" + ID + ".drl");
    Files.writeString(
        drl, Files.readString(drl).replace("insertLogical", "System.exit(9); insertLogical"));
    trust();

    Diagnosis diagnosis = diagnose(pack, Path.of("fixtures/packs/known-operators"));

    assertTrue(problem(diagnosis).contains("exit code 9"), problem(diagnosis));
    assertTrue(diagnosis.packs().stream().anyMatch(one -> one.name().equals("known-operators")));
    assertFalse(isFound(diagnosis));
    assertEquals("content", diagnosis.packs().get(1).code());
  }

  @Test
  void lintTellsWhatIsNotTrustedAndWhatDoesNotCompile() throws IOException {
    RulePack own = RulePack.of(pack).trusting(Optional.of(store()));
    assertTrue(Lint.of(own).toString().contains("rules trust"));
    trust();
    assertEquals(List.of(), Lint.of(own));

    Path drl = pack.resolve("drl/" + ID + ".drl");
    Files.writeString(drl, Files.readString(drl).replace("Weight.STRONG", "Weight.HUGE"));
    trust();

    List<Problem> found = Lint.of(own);
    assertEquals(1, found.size(), found::toString);
    assertEquals("drl-example/drl/" + ID + ".drl", found.get(0).file());
    assertTrue(found.get(0).message().en().contains("\"" + ID + ": another command"));
  }

  @Test
  void rulesInDrlAreListed() {
    var list = new RuleList(List.of(pack), Lang.EN);

    RuleList.Row row =
        list.rows().stream().filter(one -> one.id().equals(ID)).findFirst().orElseThrow();

    assertEquals("for, strong", row.speech());
    assertEquals("drl-example/drl/" + ID + ".drl", row.source());
    assertTrue(row.says().contains("{network}"), row::says);
  }

  @Test
  void theSheetBesideTheDrlIsNeeded() throws IOException {
    Files.delete(pack.resolve("drl/" + ID + ".yaml"));
    var problems = new ArrayList<Problem>();

    assertTrue(new Trusting(store()).trust(pack, List.of(), problems).isEmpty());

    assertTrue(problems.toString().contains("There is no drl/" + ID + ".yaml"));
  }

  @Test
  void commandsTrustAndUse() throws IOException, InterruptedException {
    String trusted = run("rules", "trust", pack.toString(), "--lang", "en");
    String listed = run("rules", "trust", "--list", "--lang", "en");
    String report = run("diagnose", PROJECT.toString(), "--rules", pack.toString(), "--lang", "en");
    String forgotten = run("rules", "trust", "--forget", "drl-example", "--lang", "en");

    assertTrue(trusted.contains("  drl-example/drl/" + ID + ".drl"), trusted);
    assertTrue(trusted.startsWith(listed.strip()), listed);
    assertTrue(report.contains("code of the pack drl-example ran here"), report);
    assertTrue(forgotten.contains("No longer trusted."), forgotten);
    assertEquals("", run("rules", "trust", "--list"));
  }

  /**
   * In a process of its own, since where a user's configuration lies is told by the environment.
   */
  private String run(String... words) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.cannadvisor.cli.Main"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    builder.environment().put("CANN_ADVISOR_CACHE", folder.resolve("cache").toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  private Path store() {
    return folder.resolve("trust");
  }

  private void trust() throws IOException {
    assertTrue(new Trusting(store()).trust(pack, List.of(), new ArrayList<>()).isPresent());
  }

  private Diagnosis diagnose(Path... packs) {
    try {
      return Diagnose.run(
          new Diagnose.Request(PROJECT, "p", Lang.EN, Fixtures.TODAY, false, List.of(packs))
              .trusting(Optional.of(store())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFound(Diagnosis diagnosis) {
    var ids = new HashSet<String>();
    diagnosis.recommendations().forEach(one -> ids.add(one.id()));
    return ids.contains(ID);
  }

  private static String problem(Diagnosis diagnosis) {
    return diagnosis.problems().isEmpty() ? "" : diagnosis.problems().get(0).message().en();
  }

  private static String written(Diagnosis diagnosis, String format) {
    var out = new StringWriter();
    Reports.write(diagnosis, format, false, false, out);
    return out.toString().replaceAll("\\s+", " ");
  }
}
