package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rules audit}: what it says and returns, and that what we ship has nothing to find. */
final class RulesAuditTest {

  private static final Path PACKS = Path.of("fixtures", "packs");
  private static final String DAY = "2026-11-27";

  @TempDir Path folder;

  static Stream<Path> packs() throws IOException {
    try (Stream<Path> all = Files.list(PACKS)) {
      return all.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  private static CommandLineRun audit(String... args) {
    var all = new ArrayList<>(List.of("rules", "audit", "--today", DAY));
    all.addAll(List.of(args));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private Path faulty() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("site"));
    Files.createDirectories(pack.resolve("tables"));
    Files.writeString(
        pack.resolve("tables").resolve("t.csv"),
        """
        id,chip,cann,operator,pass,argue,weight,zh,en,source
        rewrite-operator,,7.0-7.3,GridSample,,,,,,board test 2020-08 and a long text that goes on
        rewrite-operator,,>=7.2,Conv,,,,,,board test 2020-08 and a long text that goes on
        rewrite-operator,,7.0-7.3,Pad,,,,,,TODO
        """,
        UTF_8);
    return pack;
  }

  @Test
  void theBuiltInRulesAndKnowledgeAreClean() {
    CommandLineRun run = audit("--lang", "en", "--strict");

    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().startsWith("builtin: nothing found, as of 2026-11-27\n"), run.out());
    assertTrue(run.out().contains(" DRL rules: "), run.out());
    assertTrue(run.out().contains(" tests refer to other facts or call something"), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void ourExamplesAreClean(Path pack) {
    CommandLineRun run = audit(pack.toString(), "--lang", "en", "--strict");

    assertEquals(0, run.code(), run.out());
  }

  @Test
  void saysWhatWasNotLookedAt() {
    CommandLineRun run = audit(PACKS.resolve("drl-example").toString(), "--lang", "en");

    assertTrue(
        run.out().replaceAll("\\s+", " ").contains("1 DRL rules: the pack is not trusted"),
        run.out());
  }

  @Test
  void tellsWhereWhatAndHowToMendIt() throws IOException {
    CommandLineRun run = audit(faulty().toString(), "--lang", "en");

    assertEquals(0, run.code());
    assertEquals(
        """
        site: 2 found, as of 2026-11-27

        Without a source (1)
          site/tables/t.csv:4: rewrite-operator
            The source of the table row about rewrite-operator only holds the place:
            TODO [source-placeholder]
            What to do: Write where it comes from; without a source, take it out.

        Too old (1)
          site/tables/t.csv:3: rewrite-operator
            What the table row about rewrite-operator rests on is of 2020-08 at the
            latest, more than 36 months ago. [source-old]
            What to do: Check it again with a present version and add that month to the
            source; where it no longer holds, give the versions or take it out.

        Looked at
          3 table rows
        """,
        run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void fitsInEightyColumns(String lang) throws IOException {
    String out = audit(faulty().toString(), "--lang", lang).out();

    out.lines()
        .forEach(
            line -> assertTrue(line.codePoints().map(c -> c > 0x2000 ? 2 : 1).sum() <= 80, line));
  }

  @Test
  void strictFailsOnAnyFinding() throws IOException {
    assertEquals(1, audit(faulty().toString(), "--strict").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-pack", "--format=xml", "--today=tomorrow"})
  void wrongUseIsTold(String argument) {
    CommandLineRun run = CommandLineRun.of("rules", "audit", argument);

    assertEquals(2, run.code());
    assertTrue(run.err().contains(argument.substring(argument.indexOf('=') + 1)), run.err());
  }

  @Test
  void aPackThatCannotBeUsedIsWrongUse() throws IOException {
    Files.writeString(faulty().resolve("SHA256SUMS"), "0".repeat(64) + "  tables/t.csv\n");

    CommandLineRun run = audit(folder.resolve("site").toString(), "--lang", "en");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("it was not audited"), run.err());
  }

  @Test
  void jsonHasStableNamesBothLanguagesAndAnOrder() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(audit(faulty().toString(), "--format", "json").out());

    assertEquals("1", json.path("schemaVersion").asText());
    assertEquals("site", json.path("pack").asText());
    assertEquals(DAY, json.path("today").asText());
    assertEquals(36, json.path("staleMonths").asInt());
    assertEquals("table-rows", json.path("looked").path(0).path("id").asText());
    assertEquals("whole", json.path("looked").path(0).path("depth").asText());
    List<String> lines = new ArrayList<>();
    json.path("findings")
        .forEach(
            one -> {
              lines.add(
                  String.join(
                      " ",
                      one.path("sort").asText(),
                      one.path("check").asText(),
                      one.path("about").asText(),
                      one.path("file").asText(),
                      one.path("line").asText()));
              for (String field : List.of("wrong", "mend")) {
                assertTrue(!one.path(field).path("zh").asText().isBlank(), field);
                assertTrue(!one.path(field).path("en").asText().isBlank(), field);
              }
            });
    assertEquals(
        List.of(
            "stale source-old rewrite-operator site/tables/t.csv 3",
            "unsourced source-placeholder rewrite-operator site/tables/t.csv 4"),
        lines);
  }

  @Test
  void aZipIsAuditedAsItsFolder() throws IOException {
    Path zip = folder.resolve("site.zip");
    assertEquals(
        0,
        CommandLineRun.of(
                "rules", "pack", PACKS.resolve("known-operators").toString(), "-o", zip.toString())
            .code());

    CommandLineRun run = audit(zip.toString(), "--lang", "en");

    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("known-operators: nothing found"), run.out());
  }

  @Test
  void ofManyAlikeTheFirstAreListed() throws IOException {
    Path table = faulty().resolve("tables").resolve("t.csv");
    var text = new StringBuilder(Files.readString(table, UTF_8));
    for (int i = 0; i < 150; i++) {
      text.append("rewrite-operator,,,Op").append(i).append(",,,,,,TODO\n");
    }
    Files.writeString(table, text, UTF_8);

    String out = audit(folder.resolve("site").toString(), "--lang", "en").out();

    assertTrue(out.contains("Without a source (100)"), out);
    assertTrue(out.contains("51 more of source-placeholder"), out);
  }
}
