package org.cannadvisor.knowledge.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.cannadvisor.Fixtures;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs beside one another, as folders and as zip files, whole and hostile. */
final class PacksTest {

  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();
  private static final Path EXAMPLE = Path.of("fixtures/packs/known-operators");

  @TempDir Path folder;

  @Test
  void aZipIsAsItsFolder() throws IOException {
    Path zip = Files.write(folder.resolve("renamed.zip"), packed(EXAMPLE));

    Packs packs = read(zip);

    assertEquals(List.of(), packs.problems());
    assertEquals(read(EXAMPLE).rows(), packs.rows());
    assertEquals("known-operators", packs.packs().get(0).name());
  }

  @Test
  void packingIsReproducible() throws IOException {
    Path copy = pack("known-operators", "name: x");
    Files.setLastModifiedTime(copy.resolve("pack.yaml"), FileTime.fromMillis(0));
    byte[] first = packed(copy);
    Files.setLastModifiedTime(copy.resolve("pack.yaml"), FileTime.fromMillis(1_000_000));
    Files.writeString(copy.resolve(".hidden"), "stays out");

    assertArrayEquals(first, packed(copy));
    assertTrue(read(Files.write(folder.resolve("x.zip"), first)).problems().isEmpty());
  }

  @Test
  void aFolderThatWasPackedByHandIsRead() throws IOException {
    Map<String, String> files = new TreeMap<>(Map.of("ours/pack.yaml", "name: ours\n"));

    assertEquals("ours", read(zip(files)).packs().get(0).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"changed", "added", "missing"})
  void whatIsNotAsTheChecksumsSayIsNotUsed(String how) throws IOException {
    Path copy = pack("ours", "name: ours\n");
    Files.writeString(
        copy.resolve("SHA256SUMS"), Checksums.text(Checksums.of(new FolderSource(copy))));
    assertTrue(read(copy).problems().isEmpty());
    switch (how) {
      case "changed" -> Files.writeString(copy.resolve("pack.yaml"), "name: ours \n");
      case "added" -> Files.writeString(copy.resolve("more.txt"), "");
      default -> Files.delete(copy.resolve("pack.yaml"));
    }

    Packs packs = read(copy);

    assertTrue(packs.packs().isEmpty());
    assertProblem(packs, "ours", "The pack is not what SHA256SUMS says");
  }

  /** Checksums do not name it, so it must not count. */
  @Test
  void whatIsHiddenIsNoPartOfThePack() throws IOException {
    Path copy = pack("ours", "name: ours\n");
    Path table = Files.createDirectories(copy.resolve("tables")).resolve(".rows.csv");
    Files.writeString(table, "id,operator,source\nrewrite-operator,GridSample,lab\n");

    assertEquals(List.of(), read(copy).packs().get(0).rows());
    Files.move(table, table.resolveSibling("rows.csv"));
    assertEquals(1, read(copy).packs().get(0).rows().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.yaml", "/etc/evil", "rules/../../evil", "C:\\evil", "a\\..\\b", "a\nb"})
  void namesThatLeadOutAreRefused(String name) throws IOException {
    Path zip = zip(new TreeMap<>(Map.of("pack.yaml", "name: evil\n", name, "x")));

    assertProblem(read(zip), "evil", "leads out of it");
    assertTrue(read(zip).packs().isEmpty());
  }

  @Test
  void linksAreRefused() throws IOException {
    Path zip = folder.resolve("evil.zip");
    try (var out = new ZipArchiveOutputStream(zip.toFile())) {
      var link = new ZipArchiveEntry("rules");
      link.setUnixMode(0120777);
      out.putArchiveEntry(link);
      out.write("/etc".getBytes(UTF_8));
      out.closeArchiveEntry();
    }

    assertProblem(read(zip), "evil", "holds a link");
  }

  @Test
  void bombsAreRefused() throws IOException {
    Path one = zip(new TreeMap<>(Map.of("pack.yaml", "name: evil\n", "x", "0".repeat(40 << 20))));
    assertProblem(read(one), "evil", "may be a bomb");

    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 5_001; i++) {
      many.put("f" + i, "");
    }
    assertProblem(read(zip(many)), "evil", "more than 5000 files");
  }

  @Test
  void whatIsNoZipIsAComplaint() throws IOException {
    assertProblem(read(Files.writeString(folder.resolve("evil.zip"), "no zip")), "evil", "no zip");
    assertProblem(read(folder.resolve("absent")), "absent", "cannot be read");
  }

  @Test
  void needsOfTheToolAndOfPacksAreChecked() throws IOException {
    Path newer = pack("newer", "needs: {tool: \"9.1\"}");
    Path first = pack("first", "needs: {packs: [second]}");
    Path second = pack("second", "needs: {packs: [third]}");
    Path third = pack("third", "needs: {tool: \"0.1\", packs: [first]}");

    assertProblem(read(newer), "newer/pack.yaml", "It needs cann-advisor 9.1 or newer");
    assertEquals(3, read(first, second, third).packs().size(), "they need each other");
    Packs without = read(first, second);
    assertTrue(without.packs().isEmpty());
    assertProblem(without, "second/pack.yaml", "It needs the pack third");
    assertProblem(without, "first/pack.yaml", "It needs the pack second");
  }

  @Test
  void onePackTwiceIsOne() throws IOException {
    Path zip = Files.write(folder.resolve("again.zip"), packed(EXAMPLE));

    assertEquals(1, read(EXAMPLE, zip, EXAMPLE).packs().size());
    assertTrue(read(EXAMPLE, zip).problems().isEmpty());
  }

  @Test
  void twoPacksOfOneNameAreNotUsed() throws IOException {
    Path one = pack("a", "name: same\nversion: \"1\"");
    Path other = pack("b", "name: same\nversion: \"2\"");

    Packs packs = read(one, other);

    assertTrue(packs.packs().isEmpty());
    assertProblem(packs, "same/pack.yaml", "Different packs are named same");
  }

  @Test
  void numbersThatDifferAreNamedAndNeitherIsUsed() throws IOException {
    String threshold = "thresholds: [{id: cosine-min, value: %s, source: x}]\n";
    String prior = "priors: [{id: fp16-overflow, value: %s, source: x}]\n";
    Path one = pack("one", threshold.formatted("0.99") + prior.formatted("1"));
    Path two = pack("two", threshold.formatted("0.95") + prior.formatted("-1"));
    Path like = pack("like", threshold.formatted("0.99").replace("x}", "y}"));

    Packs differ = read(one, two);

    assertEquals(4, differ.problems().size(), differ.problems()::toString);
    assertProblem(
        differ, "one/pack.yaml", "The packs one and two differ in the threshold cosine-min");
    assertProblem(
        differ, "two/pack.yaml", "The packs two and one differ in the prior fp16-overflow");
    assertTrue(differ.additions().thresholds().isEmpty());
    assertTrue(differ.additions().priors().isEmpty());
    Packs agree = read(one, like);
    assertEquals(List.of(), agree.problems());
    assertEquals(
        List.of(0.99), agree.additions().thresholds().stream().map(Threshold::value).toList());
  }

  @Test
  void entriesAndRulesThatDifferAreNamedAndNeitherIsUsed() throws IOException {
    Path site = Path.of("fixtures/packs/site-example");
    Path other = folder.resolve("other");
    Fixtures.copy(site, other);
    Path manifest = other.resolve("pack.yaml");
    Files.writeString(
        manifest, Files.readString(manifest).replace("name: site-example", "name: other"));
    assertEquals(List.of(), read(site, other).problems());
    assertEquals(read(site).rules().size(), read(site, other).rules().size());

    Path rules = other.resolve("rules/swish-pass-breaks-asr.yaml");
    Files.writeString(rules, Files.readString(rules).replace("weight: strong", "weight: weak"));
    Packs packs = read(site, other);
    assertProblem(packs, "other/rules/swish-pass-breaks-asr.yaml", "other and site-example differ");
    assertEquals(1, packs.rules().size());

    Path entry = other.resolve("knowledge/swish-pass-breaks-asr.md");
    Files.writeString(entry, Files.readString(entry).replace("costs", "takes"));
    Packs none = read(site, other);
    assertProblem(none, "other/knowledge/swish-pass-breaks-asr.md", "in the recommendation swish");
    assertTrue(none.rules().isEmpty());
    assertTrue(none.additions().entries().isEmpty());
  }

  @Test
  void switchingOffWhatAnotherArguesForIsTold() throws IOException {
    Path off = pack("quiet", "off: [{id: rewrite-operator, reason: never here}]");

    Packs packs = read(off, EXAMPLE);

    assertProblem(packs, "quiet/pack.yaml", "which known-operators argues for: it stays off");
  }

  @Test
  void theOrderOfPacksChangesNothing() throws IOException {
    List<Path> packs =
        List.of(
            EXAMPLE,
            Path.of("fixtures/packs/site-example"),
            pack("one", "thresholds: [{id: cosine-min, value: 0.9, source: x}]"),
            pack("two", "thresholds: [{id: cosine-min, value: 0.8, source: x}]"),
            pack("three", "off: [{id: rewrite-operator, reason: b}]"));
    Packs first = Packs.read(packs, KNOWLEDGE, Set.of(), "0.1.0");
    assertFalse(first.problems().isEmpty());
    for (List<Path> order : permutations(packs)) {
      Packs again = Packs.read(order, KNOWLEDGE, Set.of(), "0.1.0");
      assertEquals(first.problems(), again.problems());
      assertEquals(first.packs(), again.packs());
      assertEquals(first.rows(), again.rows());
    }
  }

  private static List<List<Path>> permutations(List<Path> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Path>>();
    for (Path first : of) {
      List<Path> rest = of.stream().filter(one -> one != first).toList();
      for (List<Path> tail : permutations(rest)) {
        var order = new ArrayList<Path>(List.of(first));
        order.addAll(tail);
        all.add(order);
      }
    }
    return all;
  }

  private Path pack(String name, String manifest) throws IOException {
    Path pack = Files.createDirectories(folder.resolve(name));
    Files.writeString(pack.resolve("pack.yaml"), manifest);
    return pack;
  }

  private Path zip(Map<String, String> files) throws IOException {
    return Files.write(folder.resolve("evil.zip"), Workbook.zip(files));
  }

  private static byte[] packed(Path pack) throws IOException {
    var bytes = new ByteArrayOutputStream();
    PackArchive.write(pack, bytes);
    return bytes.toByteArray();
  }

  private static Packs read(Path... places) {
    return Packs.read(List.of(places), KNOWLEDGE, Set.of(), "0.1.0");
  }

  private static void assertProblem(Packs packs, String file, String says) {
    assertTrue(
        packs.problems().stream()
            .anyMatch(one -> one.file().equals(file) && one.message().en().contains(says)),
        () -> packs.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
