package org.cannadvisor.advisor.author.audit;

import static org.cannadvisor.advisor.author.audit.AuditedPack.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.knowledge.pack.TreeClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link RangeHoles} and {@link RangeOverlaps}. */
final class RangesTest {

  private static final String RULES = " site/rules/use-high-precision-mode.yaml:";

  @TempDir Path folder;

  @Test
  void namesAHoleInWhichAWholeMajorVersionLies() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,Ascend310P,8.0-8.2,Conv,,,,,,board test",
                "rewrite-operator,Ascend310P,6.0-6.3,Conv,,,,,,board test");

    assertEquals(List.of("rewrite-operator site/tables/t.csv:2"), pack.found("range-hole"));
  }

  @Test
  void namesAHoleInWhichAKnownVersionLies() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,,7.0-7.1,Conv,,,,,,board test",
                "rewrite-operator,,7.3,Conv,,,,,,board test",
                "suspect-operator,,7.2.0,Pad,,,,,,board test");

    assertEquals(List.of("rewrite-operator site/tables/t.csv:3"), pack.found("range-hole"));
  }

  @Test
  void isContentWhereNoVersionIsKnownBetweenOrTheSubjectDiffersOrTheHoleIsTold()
      throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,,7.0-7.1,Conv,,,,,,board test",
                "rewrite-operator,,7.3,Conv,,,,,,board test",
                "rewrite-operator,,8.0.RC1,Exp,,,,,,board test",
                "rewrite-operator,,8.0.RC3-8.0.0,Exp,,,,,,board test",
                "rewrite-operator,,6.0,Pad,,,,,,board test",
                "rewrite-operator,Ascend910,8.0,Pad,,,,,,board test",
                "rewrite-operator,,6.0,Pow,,,,,,board test",
                "rewrite-operator,,7.0-7.9,Pow,,rules-out,,,,mended in these",
                "rewrite-operator,,8.0,Pow,,,,,,board test",
                "suspect-operator,,<7.3,Pow,,,,,,board test",
                "rewrite-operator,,6.0,Log,,,,,,board test",
                "rewrite-operator,,,Log,,,weak,,,board test",
                "rewrite-operator,,8.0,Log,,,,,,board test");

    assertEquals(List.of(), pack.found("range-hole"));
  }

  @Test
  void namesRangesThatShareVersions() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,,7.0-7.3,Conv,,,,,,board test",
                "rewrite-operator,,7.3-8.0,Conv,,,,,,board test");

    assertEquals(List.of("rewrite-operator site/tables/t.csv:3"), pack.found("range-overlap"));
  }

  @Test
  void isContentWithRangesThatTouchLieWithinOrSpeakOfSomethingElse() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,,7.0-7.3,Conv,,,,,,board test",
                "rewrite-operator,,8.0-8.1,Conv,,,,,,board test",
                "rewrite-operator,,<7.3,Exp,,,,,,board test",
                "rewrite-operator,,7.3-8.0,Exp,,,,,,board test",
                "rewrite-operator,,,Pad,,,weak,,,board test",
                "rewrite-operator,,7.0-7.1,Pad,,,strong,,,board test",
                "rewrite-operator,,7.0-7.3,Pow,,,,,,board test",
                "suspect-operator,,7.2-8.0,Pow,,,,,,board test");

    assertEquals(List.of(), pack.found("range-overlap"));
  }

  @Test
  void seesRulesThatDifferInTheMajorVersion() throws IOException {
    String chip = "{fact: Chip, as: it, where: {family: ascend310p}}";
    var pack =
        new AuditedPack(folder)
            .rules(
                rule("old", "for", "weak", chip, "{fact: Cann, where: {major: {at-most: 5}}}"),
                rule("new", "for", "weak", chip, "{fact: Cann, where: {major: {above: 7}}}"),
                rule("mid", "against", "weak", chip, "{fact: Cann, where: {major: 8}}"),
                rule(
                    "newer",
                    "for",
                    "weak",
                    chip,
                    "{fact: Cann, where: {major: {at-least: 3, below: 6}}}"));

    assertEquals(List.of("use-high-precision-mode: new" + RULES + 12), pack.found("range-hole"));
    assertEquals(List.of(), pack.found("range-overlap"));
  }

  @Test
  void seesRulesThatShareMajorVersionsUnlessTheyAskForMore() throws IOException {
    String chip = "{fact: Chip, as: it, where: {family: ascend310p}}";
    var pack =
        new AuditedPack(folder)
            .rules(
                rule("old", "for", "weak", chip, "{fact: Cann, where: {major: {at-most: 7}}}"),
                rule("new", "for", "weak", chip, "{fact: Cann, where: {major: {at-least: 7}}}"),
                rule(
                    "new too",
                    "for",
                    "weak",
                    chip,
                    "{fact: Cann, where: {major: {at-least: 6}, minor: 2}}"));

    assertEquals(List.of("use-high-precision-mode: new" + RULES + 12), pack.found("range-overlap"));
  }

  @Test
  void seesTheTablesOfTheSourceTree() throws IOException {
    Path base = Files.createDirectory(folder.resolve("knowledge-base"));
    Files.writeString(
        base.resolve("operators.yaml"),
        """
        - {id: a, about: x, types: [Conv, Pad], from: "6.0", to: "6.3", source: s}
        - {id: b, about: x, types: [Pad, Conv], from: "8.0", source: s}
        - {id: c, about: x, types: [Conv, Pad], from: "8.2", to: "8.5", source: s}
        - {id: d, about: x, types: [Conv, Pad], from: "6.2", to: "6.5", source: s}
        """);
    Files.writeString(
        base.resolve("options.yaml"),
        """
        - option: o
          means:
            - {until: "6.0", source: s}
            - {since: "5.0", until: "7.0", source: s}
          void:
            - {until: "6.0", source: s}
            - {since: "5.0", until: "7.0", source: s}
        """);
    var material =
        new Material(
            AuditedPack.TODAY,
            TreeClaims.of(folder),
            List.of(),
            List.of(),
            KnownVersions.builtIn());

    assertEquals(List.of("b:2"), lines(new RangeHoles(), material));
    assertEquals(List.of("d:4", "o:7"), lines(new RangeOverlaps(), material));
  }

  private static List<String> lines(Check check, Material material) {
    return check.in(material).stream()
        .sorted()
        .map(one -> one.about() + ":" + one.at().line())
        .toList();
  }
}
