package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.advisor.author.FixtureResult;
import org.cannadvisor.advisor.author.FixtureRun;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.advisor.author.Trusting;
import org.cannadvisor.knowledge.pack.Expected;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each id of the knowledge base has a project in which it fires and one, different in a single
 * fact, in which it is silent: {@code fixtures/rules/<id>/{fires,silent}} and {@code
 * expected.json}.
 */
final class RuleFixturesTest {

  private static final RulePack PACK = RulePack.builtIn(Path.of(""));
  private static final FixtureRun RUN = new FixtureRun(PACK);

  @TestFactory
  Stream<DynamicTest> giveWhatTheyMust() {
    return Fixtures.folders(Fixtures.RULES).stream()
        .map(folder -> dynamicTest(name(folder), () -> expectGood(name(folder))));
  }

  /** Rules that only derive facts have examples: {@code fixtures/facts/<name>/facts.yaml}. */
  @TestFactory
  Stream<DynamicTest> deriveWhatTheyMust() {
    return PACK.aboutFacts().stream().map(name -> dynamicTest(name, () -> expectGood(name)));
  }

  private static void expectGood(String id) {
    for (FixtureResult result : RUN.run(id)) {
      assertEquals("", result.fault().en(), result::which);
    }
  }

  @TempDir private static Path configuration;

  @TestFactory
  Stream<DynamicTest> ofPacksGiveWhatTheyMust() throws IOException {
    Path withCode = Path.of("fixtures", "packs", "drl-example");
    new Trusting(configuration).trust(withCode, List.of(), new ArrayList<>());
    return Fixtures.folders(Path.of("fixtures", "packs")).stream()
        .flatMap(
            pack ->
                new FixtureRun(RulePack.of(pack).trusting(Optional.of(configuration)))
                    .run("").stream()
                        .map(
                            result ->
                                dynamicTest(
                                    name(pack) + "/" + result.id() + "/" + result.which(),
                                    () -> assertEquals("", result.fault().en()))));
  }

  @TestFactory
  Stream<DynamicTest> sayWhatTheyMustGive() {
    return Fixtures.folders(Fixtures.RULES).stream()
        .map(folder -> dynamicTest(name(folder), () -> expectStated(folder)));
  }

  private static void expectStated(Path folder) {
    Expected expected = Expected.in(folder, name(folder));
    assertEquals(List.of(), expected.problems());
    Expected.Project fires = expected.projects().get(0);
    assertFalse(fires.level().isEmpty(), "expected.json names no level");
    assertFalse(fires.evidence().isEmpty(), "expected.json names no evidence");
    Expected.Project silent = expected.projects().get(1);
    assertFalse(silent.status().isEmpty(), "expected.json names no status");
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
