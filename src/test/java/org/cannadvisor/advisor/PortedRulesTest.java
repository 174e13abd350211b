package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.Fixtures;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Argument;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.rules.Argued;
import org.cannadvisor.rules.RuleBase;
import org.junit.jupiter.api.Test;

/**
 * Built-in rules of different shape, written as data once more, say the same as the built-in ones
 * on every fixture.
 */
final class PortedRulesTest {

  private static final Path PORTED = Path.of("src/test/resources/ported");
  private static final String MARK = " (as data)";

  private final KnowledgeBase knowledge = KnowledgeBase.builtIn();
  private final RuleBase builtIn = RuleBase.builtIn();
  private final Base base = Base.of(knowledge, builtIn, List.of());

  @Test
  void sayTheSameOnEveryFixture() throws Exception {
    Packs packs = Packs.read(List.of(PORTED), knowledge, builtIn.names(), "0.1.0");
    assertTrue(packs.problems().isEmpty(), packs.problems()::toString);
    Set<String> originals =
        packs.rules().stream()
            .map(DeclaredRule::fullName)
            .map(PortedRulesTest::original)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(builtIn.names().containsAll(originals), originals::toString);
    assertTrue(originals.size() >= 10, originals::toString);
    RuleBase ported = builtIn.without(originals).with(packs.rules());
    var fired = new TreeMap<String, Integer>();

    for (Path project : projects()) {
      List<Object> facts = base.facts(ProjectReader.read(project));
      List<String> expected = said(builtIn, facts, originals);
      List<String> found = said(ported, facts, originals);

      assertEquals(expected, found, project::toString);
      expected.forEach(line -> fired.merge(line.substring(0, line.indexOf('|')), 1, Integer::sum));
    }

    var silent = new TreeSet<>(originals);
    silent.removeAll(fired.keySet());
    assertTrue(silent.isEmpty(), () -> "no fixture lets these fire: " + silent);
  }

  private static List<Path> projects() {
    return Stream.of(
            Fixtures.folders(Fixtures.PROJECTS).stream(),
            Fixtures.folders(Path.of("fixtures", "cases")).stream(),
            Fixtures.folders(PORTED.resolve("projects")).stream(),
            Fixtures.folders(Fixtures.RULES).stream()
                .flatMap(id -> Stream.of(id.resolve("fires"), id.resolve("silent"))))
        .flatMap(paths -> paths)
        .toList();
  }

  private static List<String> said(RuleBase rules, List<Object> facts, Set<String> originals) {
    return rules.argue(facts).arguments().stream()
        .filter(argued -> originals.contains(original(argued.rule())))
        .map(PortedRulesTest::line)
        .sorted()
        .toList();
  }

  private static String line(Argued argued) {
    Argument said = argued.argument();
    return String.join(
        "|",
        original(argued.rule()),
        said.subject(),
        said.kind() + " " + said.weight(),
        said.evidence().toString(),
        said.values().toString());
  }

  private static String original(String rule) {
    return rule.replace(MARK, "");
  }
}
