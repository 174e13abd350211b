package org.cannadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Measurement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules written as data argue as they say, alone and many together. */
final class DeclaredRulesTest {

  private static final String ID = "use-high-precision-mode";
  private static final Evidence PLACE = new Evidence("convert.sh", 1, "atc");
  private static KnowledgeBase knowledge;
  private static RuleBase builtIn;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    knowledge = KnowledgeBase.builtIn();
    builtIn = RuleBase.builtIn();
  }

  @Test
  void arguesWithItsEvidenceAndWords() throws IOException {
    List<Argued> said =
        said(
            """
            - fact: Chip
              as: chip
              where: {family: ascend310p, soc: {starts-with: Ascend}}
            - fact: AtcOption
              as: option
              where: {name: precision_mode, value: {not: {is: origin}}}
            """,
            "[$option, $chip]",
            chip("a", "Ascend310P3"),
            option("a", "precision_mode", "force_fp16", 3));

    assertEquals(1, said.size());
    Argument argument = said.get(0).argument();
    assertEquals("a", argument.subject());
    assertEquals(List.of(3, 9), argument.evidence().stream().map(Evidence::line).toList());
  }

  @Test
  void joinsWithinOneSubject() throws IOException {
    String when =
        """
        - fact: Chip
          as: chip
        - fact: AtcOption
          as: option
          where: {value: $chip.soc}
        """;

    assertEquals(
        1,
        said(when, "[$chip]", chip("a", "X"), option("a", "soc_version", "X", 1)).size(),
        "same subject");
    assertEquals(
        0,
        said(when, "[$chip]", chip("a", "X"), option("b", "soc_version", "X", 1)).size(),
        "other subject");
    assertEquals(
        0,
        said(when, "[$chip]", chip("a", "X"), option("a", "soc_version", "Y", 1)).size(),
        "other value");
  }

  @Test
  void reachesOtherSubjectsWhereItSaysSo() throws IOException {
    String when =
        """
        - fact: Chip
          as: chip
        - fact: AtcOption
          subject: any
        """;

    assertEquals(
        1, said(when, "[$chip]", chip("a", "X"), option("b", "soc_version", "X", 1)).size());
  }

  @Test
  void knowsAbsence() throws IOException {
    String when =
        """
        - fact: Chip
          as: chip
        - not: AtcOption
          where: {name: precision_mode}
        """;

    assertEquals(1, said(when, "[$chip]", chip("a", "X"), option("a", "model", "m", 1)).size());
    assertEquals(
        0, said(when, "[$chip]", chip("a", "X"), option("a", "precision_mode", "m", 1)).size());
  }

  @Test
  void knowsAbsenceOfSeveralTogether() throws IOException {
    String when =
        """
        - fact: Chip
          as: chip
        - not:
          - fact: AtcOption
            as: one
            where: {name: input_shape}
          - not: AtcOption
            where: {name: input_format, conversion: $one.conversion}
        """;

    assertEquals(1, said(when, "[$chip]", chip("a", "X")).size());
    assertEquals(
        0, said(when, "[$chip]", chip("a", "X"), option("a", "input_shape", "", 1)).size());
    assertEquals(
        1,
        said(
                when,
                "[$chip]",
                chip("a", "X"),
                option("a", "input_shape", "", 1),
                option("a", "input_format", "", 2))
            .size());
  }

  @Test
  void arguesOnceForPresence() throws IOException {
    String when =
        """
        - fact: Chip
          as: chip
        - exists: AtcOption
        """;

    assertEquals(
        1,
        said(when, "[$chip]", chip("a", "X"), option("a", "m", "1", 1), option("a", "n", "2", 2))
            .size());
    assertEquals(0, said(when, "[$chip]", chip("a", "X")).size());
  }

  @Test
  void knowsWhatHoldsForEveryFact() throws IOException {
    String when =
        """
        - fact: Chip
          as: chip
        - forall: AtcOption
          where: {name: precision_mode}
          holds: {value: force_fp16}
        """;

    assertEquals(
        1,
        said(when, "[$chip]", chip("a", "X"), option("a", "precision_mode", "force_fp16", 1))
            .size());
    assertEquals(
        0,
        said(
                when,
                "[$chip]",
                chip("a", "X"),
                option("a", "precision_mode", "force_fp16", 1),
                option("a", "precision_mode", "origin", 2))
            .size());
  }

  @Test
  void counts() throws IOException {
    String when =
        """
        - fact: Chip
          as: chip
        - count: AtcOption
          as: n
          where: {name: precision_mode}
          is: {at-least: 2}
        """;
    Fact one = option("a", "precision_mode", "x", 1);
    Fact two = option("a", "precision_mode", "y", 2);

    assertEquals(0, said(when, "[$chip]", chip("a", "X"), one).size());
    assertEquals(1, said(when, "[$chip]", chip("a", "X"), one, two).size());
  }

  @Test
  void countsNone() throws IOException {
    String when =
        """
        - fact: Chip
          as: chip
        - count: AtcOption
          is: 0
        """;

    assertEquals(1, said(when, "[$chip]", chip("a", "X")).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"first: Measurement", "min: Measurement", "max: Measurement"})
  void choosesOneOfMany(String pick) throws IOException {
    String by = pick.startsWith("first") ? "at" : "value";
    String when =
        """
        - fact: Chip
          as: chip
        - %s
          by: %s
          as: chosen
          then: {value: {known: true}}
        """
            .formatted(pick, by);

    List<Argued> said =
        said(
            when,
            "[$chosen]",
            chip("a", "X"),
            measured("a", 2, 5),
            measured("a", 1, 6),
            measured("a", 3, 7),
            measured("b", 0, 1),
            measured("b", 9, 99));

    int line = pick.startsWith("first") ? 5 : pick.startsWith("min") ? 6 : 7;
    assertEquals(1, said.size());
    assertEquals(line, said.get(0).argument().evidence().get(0).line());
  }

  @Test
  void choosesNoneOfNone() throws IOException {
    String when =
        """
        - fact: Chip
          as: chip
        - min: Measurement
          by: value
          as: chosen
        """;

    assertEquals(0, said(when, "[$chosen]", chip("a", "X")).size());
    assertEquals(0, said(when, "[$chosen]", chip("a", "X"), measured("a", Double.NaN, 1)).size());
  }

  @Test
  void takesAlternatives() throws IOException {
    String when =
        """
        - fact: AtcOption
          as: option
          where: {any: [{name: keep_dtype}, {value: {contains: fp16}}]}
        """;

    assertEquals(1, said(when, "[$option]", option("a", "keep_dtype", "", 1)).size());
    assertEquals(1, said(when, "[$option]", option("a", "m", "force_fp16", 1)).size());
    assertEquals(0, said(when, "[$option]", option("a", "m", "origin", 1)).size());
  }

  @Test
  void negatesForNaN() throws IOException {
    String when =
        """
        - fact: Measurement
          as: m
          where: {value: %s}
        """;

    Fact nan = measured("a", Double.NaN, 1);
    assertEquals(1, said(when.formatted("{not: {at-least: 1}}"), "[$m]", nan).size());
    assertEquals(0, said(when.formatted("{below: 1}"), "[$m]", nan).size());
    assertEquals(
        1,
        said(when.formatted("{below: {threshold: cosine-min}}"), "[$m]", measured("a", 0.98, 1))
            .size());
  }

  /** The engine once let only one of three equal rules fire, silently. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100})
  void equalRulesAllFire(int count) throws IOException {
    var rules = new StringBuilder("id: " + ID + "\nstage: precision-mode\nrules:\n");
    for (int i = 0; i < count; i++) {
      rules.append(rule("rule " + i, ALL_KINDS, "[$chip, $last]", "r" + i));
    }

    List<Argued> said = argue(rules.toString(), EXAMPLE);

    assertEquals(count, said.size());
  }

  /** And rules that differ in one literal keep apart. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100})
  void rulesThatDifferInOneLiteralKeepApart(int count) throws IOException {
    var rules = new StringBuilder("id: " + ID + "\nstage: precision-mode\nrules:\n");
    for (int i = 0; i < count; i++) {
      String when = ALL_KINDS.replace("{name: model}", "{name: model, value: m" + i + "}");
      rules.append(rule("rule " + i, when, "[$chip]", "r" + i));
    }

    List<Argued> said = argue(rules.toString(), EXAMPLE);

    assertEquals(
        Set.of(ID + ": rule 1"), said.stream().map(Argued::rule).collect(Collectors.toSet()));
  }

  private static final String ALL_KINDS =
      """
      - fact: Chip
        as: chip
        where: {soc: X}
      - fact: AtcOption
        as: option
        where: {name: model}
      - not: AtcOption
        where: {name: absent}
      - exists: AtcOption
        where: {name: {is-not: $option.name}}
      - forall: AtcOption
        holds: {symbolic: false}
      - count: AtcOption
        is: {at-least: 2}
      - max: AtcOption
        by: at
        as: last
      """;

  private static final Fact[] EXAMPLE = {
    chip("a", "X"), option("a", "model", "m1", 1), option("a", "output", "o", 2)
  };

  private List<Argued> said(String when, String evidence, Fact... facts) throws IOException {
    return argue(
        "id: " + ID + "\nstage: precision-mode\nrules:\n" + rule("it holds", when, evidence, "w"),
        facts);
  }

  private static String rule(String name, String when, String evidence, String word) {
    return "  - name: "
        + name
        + "\n    when:\n"
        + when.indent(6)
        + "    argue: for\n    weight: weak\n    evidence: "
        + evidence
        + "\n    says: {zh: \""
        + word
        + "。\", en: \""
        + word
        + ".\"}\n"
        + "    values: {"
        + word
        + ": "
        + evidence.substring(1).split("[,\\]]", -1)[0]
        + ".subject}\n";
  }

  private List<Argued> argue(String yaml, Fact... facts) throws IOException {
    Path place = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(place.resolve(ID + ".yaml"), yaml);
    Packs packs = Packs.read(List.of(folder), knowledge, builtIn.names(), "0.1.0");
    assertTrue(packs.problems().isEmpty(), packs.problems()::toString);
    Set<String> own =
        packs.rules().stream().map(rule -> rule.fullName()).collect(Collectors.toSet());
    var all = new ArrayList<Object>(List.of(facts));
    all.addAll(knowledge.thresholds());
    RuleBase rules = builtIn.with(packs.rules());
    List<Argued> said = of(own, rules.argue(all));
    RuleBase alone = rules.without(builtIn.names());
    assertEquals(of(own, alone.argueWithAll(all)), said, "a rule that could fire was left out");
    return said;
  }

  private static List<Argued> of(Set<String> rules, Argumentation argumentation) {
    return argumentation.arguments().stream()
        .filter(argued -> rules.contains(argued.rule()))
        .toList();
  }

  private static Fact chip(String subject, String soc) {
    return new Chip(subject, soc, ChipFamily.of(soc), new Evidence("advisor.yaml", 9, soc));
  }

  private static Fact option(String subject, String name, String value, int line) {
    return new AtcOption(
        subject, subject + "#1", name, value, false, new Evidence(PLACE.file(), line, name));
  }

  private static Fact measured(String subject, double value, int line) {
    return new Measurement(
        subject, "run", "top1", value, value, new Evidence("runs.log", line, "top1 " + value));
  }
}
