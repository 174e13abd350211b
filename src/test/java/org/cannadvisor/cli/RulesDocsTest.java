package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Explain;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code rules docs}: what stands on the page of a pack, and what never may. */
final class RulesDocsTest {

  private static final Path PACKS = Path.of("fixtures", "packs");
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern ID =
      Pattern.compile("(?m)^(?:- \\{)?id: ([a-z-]+)|\\{id: ([a-z-]+)");

  @TempDir Path folder;

  static Stream<Path> packs() throws IOException {
    try (Stream<Path> all = Files.list(PACKS)) {
      return all.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aPackIsToldWithEveryIdAndLinksNowhereUnsafe(Path pack) throws IOException {
    String page = page(pack.toString());

    Set<String> ids = ids(pack);
    assertFalse(ids.isEmpty(), pack + " names no id");
    ids.forEach(id -> assertTrue(page.contains("<code>" + id + "</code>"), id));
    expectSafeLinks(page);
    assertTrue(page.contains(Path.of("pack.yaml") + "</code><br><code class=\"sum\">"), "no sums");
  }

  /** Every recommendation, threshold and prior that its files name. */
  private static Set<String> ids(Path pack) throws IOException {
    var ids = new HashSet<String>();
    try (Stream<Path> files = Files.walk(pack)) {
      for (Path file : files.filter(RulesDocsTest::isOfKnowledge).toList()) {
        ID.matcher(Files.readString(file))
            .results()
            .forEach(id -> ids.add(id.group(1) == null ? id.group(2) : id.group(1)));
        if (file.toString().endsWith(".csv")) {
          Files.readAllLines(file).stream()
              .skip(1)
              .forEach(row -> ids.add(row.substring(0, row.indexOf(','))));
        }
      }
    }
    return ids;
  }

  private static boolean isOfKnowledge(Path file) {
    return Files.isRegularFile(file)
        && !file.toString().matches(".*packs.[^/\\\\]+.fixtures[/\\\\].*");
  }

  @Test
  void theBuiltInKnowledgeIsToldWhole() throws IOException {
    String page = page();

    List<String> ids = Explain.with(List.of(), Lang.EN).ids();
    ids.forEach(id -> assertTrue(page.contains("<article class=\"card item\" id=\"" + id), id));
    expectSafeLinks(page);
    assertTrue(page.length() < 3_000_000, () -> page.length() + " characters");
    assertTrue(page.contains("<code>cosine-min</code>"), "no thresholds");
    assertTrue(page.contains("<code>configuration-fault</code>"), "no priors");
    assertTrue(page.contains("<code>GridSample</code>"), "no operators");
    assertTrue(page.contains("<code>--precision_mode="), "no options");
  }

  /** To places of the page, or away by https. */
  private static void expectSafeLinks(String page) {
    Set<String> anchors = new HashSet<>();
    ANCHOR
        .matcher(page)
        .results()
        .forEach(one -> assertTrue(anchors.add(one.group(1)), one.group()));
    Matcher link = LINK.matcher(page);
    int count = 0;
    while (link.find()) {
      count++;
      String to = link.group(1);
      assertTrue(
          to.startsWith("#") ? anchors.contains(to.substring(1)) : to.startsWith("https://"), to);
    }
    assertTrue(count > 0, "no links");
    assertTrue(
        page.contains("content=\"default-src &#39;none&#39;; script-src &#39;sha256-"),
        "no policy");
  }

  @Test
  void numbersOffAndConditionsAreTold() throws IOException {
    String page = page("fixtures/packs/site-example");

    assertTrue(page.contains("our speech models: fewer rewrites never changed a transcript"));
    assertTrue(page.contains("a third of our accuracy cases on these boards were fusion"));
    assertTrue(page.contains("-0.6"), "the prior");
    assertTrue(page.contains("built in: -1"), "the prior that it replaces");
    assertTrue(page.contains("all our samplers are seeded and checked at release"));
    assertTrue(page.contains("for it, strong"));
    assertTrue(page.contains("+3.0"));
    assertTrue(
        page.contains(
            "FusionResult ($result): pass is <code class=\"short\">SwishSiteFusionPass</code>,"
                + " effective is above <code class=\"short\">3</code> (a threshold)"),
        page);
    assertTrue(page.contains("<code>swish-pass-breaks-asr/fires</code>"));
    assertTrue(page.contains("<code>swish-pass-breaks-asr/facts.yaml</code>"));
  }

  @Test
  void codeIsNamedAndWhetherItIsTrusted() throws IOException {
    String page = page("fixtures/packs/drl-example");

    assertTrue(page.contains("DRL code"));
    assertTrue(page.contains("it does not run there"));
    assertFalse(page.contains("insertLogical"), "the DRL itself");
  }

  @Test
  void everySortOfConditionIsPutIntoWords() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("words"));
    Files.createDirectories(pack.resolve("rules"));
    Files.writeString(
        pack.resolve("rules/fp16-overflow.yaml"),
        """
        id: fp16-overflow
        stage: precision-mode
        rules:
          - name: "words"
            when:
              - fact: AtcOption
                as: option
                where:
                  name: {is: [precision_mode, precision_mode_v2]}
                  any:
                    - value: {starts-with: force}
                    - value: {ends-with: fp16}
              - not: FusionSwitch
                where: {on: false}
              - exists: Chip
              - forall: AippField
                where: {isDefault: false}
                holds: {number: {at-most: {threshold: cosine-min}}}
              - count: FusionResult
                is: {at-least: {threshold: divergence-origins}}
              - max: FusionResult
                by: effective
                then: {pass: {contains: Swish}}
            argue: against
            weight: weak
            evidence: [$option]
            says: {zh: "一", en: "One."}
        """);

    String page = page(pack.toString()).replaceAll("</?code[^>]*>", "`");

    for (String words :
        List.of(
            "AtcOption ($option): name is `precision_mode` or `precision_mode_v2`,"
                + " (value starts with `force` or value ends with `fp16`)",
            "there is no FusionSwitch: on is `false`",
            "there is Chip",
            "every AippField: isDefault is `false` has: number is at most `0.99` (a threshold)",
            "the number of FusionResult: number is at least `3` (a threshold)",
            "the largest effective of FusionResult, with pass contains `Swish`",
            "没有：FusionSwitch：on 为 `false`",
            "against it, weak")) {
      assertTrue(page.contains(words), () -> words + " is not in:\n" + page);
    }
  }

  @Test
  void whatAPackWritesIsTextAndNothingElse() throws IOException {
    Path pack = folder.resolve("hostile");
    HostilePack.write(pack);

    String page = page(pack.toString());

    assertTrue(page.contains("&lt;script&gt;window.struck=1"), "nothing hostile was read");
    assertEquals(2, page.split("<script", -1).length, "scripts");
    assertEquals(2, page.split("<style", -1).length, "styles");
    assertFalse(page.contains("<img"), "a picture");
    assertFalse(page.contains("\u202e") || page.contains("\u001b"), "what turns text around");
    expectSafeLinks(page);
    assertTrue(
        page.contains("<a href=\"https://example.org/a?b=c&amp;d\" rel="), "its one address");
    assertFalse(page.contains("href=\"https://good.example@"), "an address with a user");
    assertTrue(page.length() < 400_000, () -> "not cut: " + page.length());
  }

  @Test
  void aZipIsToldAsItsFolderIs() throws IOException {
    String zip = folder.resolve("site-example.zip").toString();
    assertEquals(
        0,
        CommandLineRun.of("rules", "pack", PACKS.resolve("site-example").toString(), "-o", zip)
            .code());

    assertEquals(page(PACKS.resolve("site-example").toString()), page(zip));
  }

  @Test
  void aPackThatCannotBeUsedGivesNoPage() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("needy"));
    Files.writeString(pack.resolve("pack.yaml"), "name: needy\nneeds: {packs: [absent]}\n");
    Path file = folder.resolve("page.html");

    var run =
        CommandLineRun.of("rules", "docs", pack.toString(), "-o", file.toString(), "--lang", "en");

    assertEquals(2, run.code(), run::err);
    assertTrue(run.err().contains("It needs the pack absent"), run::err);
    assertFalse(Files.exists(file));
  }

  @Test
  void aPackBesideAnotherTellsOfItselfAlone() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("needy"));
    Files.writeString(
        pack.resolve("pack.yaml"),
        "name: needy\nversion: \"7\"\nneeds: {tool: \"0.1\", packs: [site-example]}\n"
            + "priors: [{id: disable-fusion-rules, value: -0.6, source: ours}]\n");

    String page = page(pack.toString(), "--rules", "fixtures/packs/site-example");

    assertTrue(page.contains("version 7"));
    assertTrue(page.contains("<code>site-example</code>"));
    assertFalse(page.contains("<article"), "the chapters of the other pack");
  }

  @Test
  void aFileAppearsWholeAndBothLanguagesAreThere() throws IOException {
    Path file = folder.resolve("page.html");

    var run =
        CommandLineRun.of(
            "rules", "docs", "fixtures/packs/site-example", "-o", file.toString(), "--lang", "zh");

    assertEquals(0, run.code(), run::err);
    assertEquals("", run.out());
    String page = Files.readString(file);
    assertTrue(page.contains("<html lang=\"zh\" data-lang=\"zh\">"));
    assertTrue(page.contains("规则包 site-example") && page.contains("Rule pack site-example"));
    assertTrue(page.endsWith("</html>\n"), "cut short");
  }

  private static String page(String... arguments) throws IOException {
    var words = Stream.concat(Stream.of("rules", "docs"), Stream.of(arguments));
    var run =
        CommandLineRun.of(Stream.concat(words, Stream.of("--lang", "en")).toArray(String[]::new));
    assertEquals(0, run.code(), run::err);
    return run.out();
  }
}
