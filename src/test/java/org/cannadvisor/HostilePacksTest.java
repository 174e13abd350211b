package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Dossier;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs of strangers: refused or harmless, with a message, and the built-in rules still run. */
final class HostilePacksTest {

  private static final Path SITE = Path.of("fixtures/packs/site-example");
  private static final Path PROJECT = SITE.resolve("fixtures/swish-pass-breaks-asr/fires");
  private static final String ID = "swish-pass-breaks-asr";
  private static final Path RULES = Path.of("rules/" + ID + ".yaml");

  private static final Pattern UNESCAPED = Pattern.compile("(?<!\\\\)<img src=x");

  @TempDir Path folder;
  private Path pack;

  @BeforeEach
  void copy() throws IOException {
    pack = folder.resolve("hostile");
    Fixtures.copy(SITE, pack);
  }

  /** Literals are bound as values: whatever stands in them is compared and no more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\\"); Runtime.getRuntime().exec(\\\"touch PWNED\\\"); (\\\"",
        "\\\" then System.exit(1); end rule \\\"x\\\" when eval(true",
        "${jndi:ldap://x/y} #{1+1} {{7*7}} @{x}",
        "a\\u2028b\\u2029c\\u0085d\\r\\ne",
        "</script><script>alert(1)</script>",
        "\\u202eevil\\u0000"
      })
  void codeInTextIsText(String text) throws IOException {
    replace(RULES, "{contains: asr}", "{contains: \"" + text + "\"}");
    replace(RULES, "SwishSiteFusionPass rewrote {times}", text.replace("\\\"", "''") + " {times}");

    Diagnosis with = diagnose(PROJECT);

    assertFalse(Files.exists(Path.of("PWNED")));
    assertTrue(with.recommendations().stream().noneMatch(one -> one.id().equals(ID)));
    expectBuiltIn(with);
  }

  @Test
  void whatAPackSaysIsEscapedInReports() throws IOException {
    String evil = "</script><img src=x onerror=alert(1)> | \\u2028[x](javascript:y)";
    replace(RULES, "\"On {soc} SwishSiteFusionPass rewrote", "\"" + evil + " rewrote");

    Diagnosis with = diagnose(PROJECT);

    assertTrue(with.recommendations().stream().anyMatch(one -> one.id().equals(ID)));
    for (String format : List.of("html", "markdown")) {
      var out = new StringWriter();
      Reports.write(Dossier.of(with), format, false, false, out);
      assertFalse(UNESCAPED.matcher(out.toString()).find(), format);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|aa)*b",
        "(.*)*(.*)*(.*)*Q",
        "(?:(?:a{1,900}){1,900}){1,900}",
        "(?=a)b",
        "(a)\\\\1"
      })
  void expressionsRunInLinearTimeOrAreRefused(String expression) throws IOException {
    replace(RULES, "{contains: asr}", "{matches: \"" + expression + "\"}");
    Path project = folder.resolve("project");
    Fixtures.copy(PROJECT, project);
    Files.writeString(
        project.resolve("convert.sh"),
        "atc --model="
            + "a".repeat(3_000)
            + "!.onnx --framework=5 --output=x --soc_version=Ascend310P3\n");

    Diagnosis with = assertTimeout(Duration.ofSeconds(30), () -> diagnose(project));

    assertTrue(with.recommendations().stream().noneMatch(one -> one.id().equals(ID)));
  }

  @Test
  void hugeLiteralsAreRefused() throws IOException {
    replace(RULES, "{contains: asr}", "{contains: \"" + "a".repeat(10 << 20) + "\"}");

    Diagnosis with = diagnose(PROJECT);

    expectProblem(with, "hostile/rules/" + ID + ".yaml", "at most 1 MB");
    expectBuiltIn(with);
  }

  @Test
  void aLiteralOfAMegabyteIsHarmless() throws IOException {
    replace(RULES, "{contains: asr}", "{contains: \"" + "a".repeat(1_000_000) + "\"}");

    expectBuiltIn(assertTimeout(Duration.ofSeconds(30), () -> diagnose(PROJECT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: &a [*a]",
        "a: &a [x, x]\\nb: &b [*a, *a]\\nc: [*b, *b]",
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "\\0"
      })
  void hostileYamlIsAComplaint(String yaml) throws IOException {
    Files.writeString(pack.resolve(RULES), yaml.replace("\\n", "\n").replace("\\0", "\0"));

    Diagnosis with = assertTimeout(Duration.ofSeconds(30), () -> diagnose(PROJECT));

    expectProblem(with, "hostile/rules/" + ID + ".yaml", "");
    expectBuiltIn(with);
  }

  @Test
  void linksInAFolderAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "id: secret\n");
    Files.delete(pack.resolve(RULES));
    Files.createSymbolicLink(pack.resolve(RULES), secret);

    Diagnosis with = diagnose(PROJECT);

    expectProblem(with, "hostile/rules/" + ID + ".yaml", "links are not followed");
  }

  private void replace(Path file, String old, String with) throws IOException {
    Path changed = pack.resolve(file);
    String text = Files.readString(changed);
    assertTrue(text.contains(old), old);
    Files.writeString(changed, text.replace(old, with));
    Path manifest = pack.resolve("pack.yaml");
    Files.writeString(
        manifest, Files.readString(manifest).replace("name: site-example", "name: hostile"));
  }

  private Diagnosis diagnose(Path project) throws IOException {
    return Diagnose.run(
        new Diagnose.Request(
            project, project.toString(), Lang.EN, Fixtures.TODAY, false, List.of(pack)));
  }

  private static void expectProblem(Diagnosis diagnosis, String file, String says) {
    String own = file.replaceFirst("hostile/", "");
    assertTrue(
        diagnosis.problems().stream()
            .anyMatch(one -> one.file().endsWith(own) && one.message().en().contains(says)),
        () -> diagnosis.problems().toString());
  }

  /** What the built-in rules recommend is as it is without the pack. */
  private static void expectBuiltIn(Diagnosis with) {
    List<String> without =
        Fixtures.diagnose(PROJECT, Lang.EN).recommendations().stream()
            .map(Recommendation::id)
            .filter(id -> !id.equals(ID))
            .toList();
    List<String> ids =
        with.recommendations().stream()
            .map(Recommendation::id)
            .filter(id -> !id.equals(ID))
            .toList();
    assertTrue(ids.containsAll(without), () -> ids + " lacks some of " + without);
    assertEquals(with.version(), Fixtures.diagnose(PROJECT, Lang.EN).version());
  }
}
