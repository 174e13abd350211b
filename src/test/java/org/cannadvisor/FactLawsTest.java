package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.rules.Argued;
import org.cannadvisor.rules.RuleBase;

/** What must hold of any project, tried on those of the fixtures. */
final class FactLawsTest {

  /** No fixture has a conversion of this name. */
  private static final String OTHER = "conversion of somebody else";

  private static final Map<Path, List<Fact>> READ = new HashMap<>();

  @Provide
  static Arbitrary<Path> projects() {
    return Arbitraries.of(
        Stream.concat(
                Fixtures.folders(Fixtures.PROJECTS).stream(),
                Fixtures.folders(Fixtures.RULES).stream().map(id -> id.resolve("fires")))
            .toList());
  }

  @Property(tries = 40)
  void factsOfAnotherSubjectChangeNothing(
      @ForAll("projects") Path project, @ForAll("projects") Path other) {
    // The same lines under two names are one program that two models share, which rules may tell.
    Assume.that(!project.equals(other));
    List<Fact> own = facts(project);
    var together = new ArrayList<Object>(own);
    facts(other).forEach(fact -> together.add(fact.withSubject(OTHER)));

    List<Argued> said =
        argue(together).stream()
            .filter(argued -> !argued.argument().subject().equals(OTHER))
            .toList();

    assertEquals(argue(own), said);
  }

  @Property(tries = 40)
  void orderOfTheFactsChangesNothing(@ForAll("projects") Path project, @ForAll long seed) {
    List<Fact> facts = facts(project);
    var shuffled = new ArrayList<Fact>(facts);
    Collections.shuffle(shuffled, new Random(seed));

    assertEquals(argue(facts), argue(shuffled));
  }

  @Property(tries = 20)
  void whatIsSaidTwiceCountsOnce(@ForAll("projects") Path project) {
    List<Fact> facts = facts(project);
    var twice = new ArrayList<Fact>(facts);
    twice.addAll(facts);

    assertEquals(argue(facts), argue(twice));
  }

  @Property(tries = 20)
  void recommendationsFollowLevelsAndHaveEvidence(@ForAll("projects") Path project) {
    List<Recommendation> made = Fixtures.diagnose(project, Lang.EN).recommendations();

    for (int i = 0; i < made.size(); i++) {
      assertEquals(i + 1, made.get(i).rank());
      assertTrue(!made.get(i).evidence().isEmpty(), made.get(i).id());
      assertTrue(i == 0 || made.get(i - 1).level().compareTo(made.get(i).level()) <= 0);
    }
  }

  @Property(tries = 15)
  void filesWithoutMeaningChangeNothing(@ForAll("projects") Path project) throws IOException {
    Path scratch = Files.createTempDirectory("unrelated");
    try {
      Path copy = scratch.resolve("project");
      Fixtures.copy(project, copy);
      List<Recommendation> before = Fixtures.diagnose(copy, Lang.EN).recommendations();
      Files.createDirectories(copy.resolve("misc"));
      Files.writeString(copy.resolve("misc/LICENSE"), "Permission is hereby granted.\n");
      Files.writeString(copy.resolve("misc/prices.csv"), "name,price\nbolt,0.3\n");
      Files.writeString(copy.resolve("misc/shop.yaml"), "open: [mon, tue]\nmean: cheap\n");
      Files.write(copy.resolve("misc/logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});

      assertEquals(before, Fixtures.diagnose(copy, Lang.EN).recommendations());
    } finally {
      DecisiveLineTest.delete(scratch);
    }
  }

  private static List<Argued> argue(List<?> facts) {
    var all = new ArrayList<Object>(facts);
    all.addAll(KnowledgeBase.builtIn().thresholds());
    return RuleBase.builtIn().argue(all).arguments();
  }

  private static List<Fact> facts(Path project) {
    return READ.computeIfAbsent(project, FactLawsTest::read);
  }

  private static List<Fact> read(Path project) {
    try {
      return ProjectReader.read(project).facts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
