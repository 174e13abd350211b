package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.knowledge.pack.TreeClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmptyRangesTest {

  @TempDir Path folder;

  @Test
  void namesRowsWhoseVersionsAreTheWrongWayRound() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,,7.3-7.0,Conv,,,,,,board test",
                "rewrite-operator,,8.0.0 至 8.0.RC2,Pad,,,,,,board test");

    assertEquals(
        List.of("rewrite-operator site/tables/t.csv:2", "rewrite-operator site/tables/t.csv:3"),
        pack.found("range-empty"));
  }

  @Test
  void isContentWithRangesOfOneVersionAndWithWhatIsNoRange() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,,7.0-7.0,Conv,,,,,,board test",
                "rewrite-operator,,8.0.RC2-8.0.0,Pad,,,,,,board test",
                "rewrite-operator,,new-old,Pow,,,,,,board test");

    assertEquals(List.of(), pack.found("range-empty"));
  }

  @Test
  void seesTheTablesOfTheSourceTree() throws IOException {
    Path base = Files.createDirectory(folder.resolve("knowledge-base"));
    Files.writeString(
        base.resolve("operators.yaml"),
        "- {id: a, from: \"8.2\", to: \"8.0\", source: s}\n"
            + "- {id: b, from: \"8.0\", to: \"8.0\", source: s}\n");
    Files.writeString(
        base.resolve("options.yaml"),
        "- option: c\n  means:\n    - {since: \"8.0\", until: \"8.0\", source: s}\n"
            + "    - {since: \"8.0\", until: \"8.1\", source: s}\n");
    var material =
        new Material(
            AuditedPack.TODAY,
            TreeClaims.of(folder),
            List.of(),
            List.of(),
            KnownVersions.builtIn());

    assertEquals(
        List.of("a:1", "c:3"),
        new EmptyRanges()
            .in(material).stream().map(one -> one.about() + ":" + one.at().line()).toList());
  }
}
