package org.cannadvisor.rules.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannadvisor.Fixtures;
import org.cannadvisor.advisor.RuleBook;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Weight;
import org.cannadvisor.rules.Argued;
import org.junit.jupiter.api.Test;

final class FactJsonTest {

  /** Facts of sorts that the rules see; those that only readers use are none of them. */
  private static final int SORTS_IN_FIXTURES = 60;

  @Test
  void factsOfProjectsComeThroughAsTheyAre() throws IOException {
    RuleBook book = RuleBook.with(List.of());
    Set<String> sorts = new TreeSet<>();
    for (Path parent : List.of(Fixtures.PROJECTS, Path.of("fixtures", "cases"))) {
      for (Path project : Fixtures.folders(parent)) {
        List<Object> facts = book.facts(project);

        List<Object> back =
            FactJson.facts(FactJson.JSON.readTree(DrlJob.line(FactJson.facts(facts))));

        for (int i = 0; i < facts.size(); i++) {
          assertEquals(facts.get(i), back.get(i));
          sorts.add(facts.get(i).getClass().getSimpleName());
        }
      }
    }
    assertTrue(sorts.size() >= SORTS_IN_FIXTURES, () -> sorts.size() + " " + sorts);
  }

  @Test
  void anArgumentThatLacksAPartIsNone() throws IOException {
    var place = new Evidence("a.sh", 1, "x");
    var argued = new Argued(Argument.supports("id", "s", Weight.WEAK, place), "id: rule");
    JsonNode whole = FactJson.arguments(List.of(argued)).get(0);
    assertEquals(argued, FactJson.argued(whole));

    for (String part : List.of("id", "subject", "kind", "weight", "evidence", "values")) {
      JsonNode lacking = whole.deepCopy();
      ((ObjectNode) lacking.path("argument")).remove(part);
      assertThrows(FactJson.NotWritten.class, () -> FactJson.argued(lacking), part);
    }
  }

  @Test
  void onlyTypesOfTheModelAreMade() throws IOException {
    JsonNode other =
        FactJson.JSON.readTree("[{\"type\":\"../../java.io.File\",\"fact\":{\"path\":\"x\"}}]");

    assertThrows(IOException.class, () -> FactJson.facts(other));
  }
}
