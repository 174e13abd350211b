package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.advisor.RuleBook;
import org.cannadvisor.model.Fact;
import org.cannadvisor.patterns.FactTypes;
import org.cannadvisor.patterns.FieldNames;
import org.cannadvisor.patterns.FieldPath;
import org.cannadvisor.patterns.FieldSort;
import org.junit.jupiter.api.Test;

/**
 * Facts of the fixtures, as rules see them: each can be asked for each of its fields, and {@code
 * rules schema} shows one of each type. With {@code -Dgolden.update=true} the examples are written
 * anew.
 */
final class FactExamplesTest {

  private static final Path EXAMPLES =
      Path.of("src/main/resources/org/cannadvisor/patterns/fact-examples.txt");
  private static final int LONGEST = 160;

  private final RuleBook book = RuleBook.with(List.of());

  @Test
  void areAsTheFixturesAre() throws IOException {
    Map<String, String> examples = new TreeMap<>();
    for (Fact fact : facts()) {
      examples.putIfAbsent(fact.getClass().getSimpleName(), line(fact));
    }
    String text =
        examples.entrySet().stream()
            .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(EXAMPLES, text, StandardCharsets.UTF_8);
    }

    assertEquals(Files.readString(EXAMPLES), text);
    assertTrue(FactTypes.names().containsAll(examples.keySet()));
  }

  @Test
  void everyFieldCanBeAskedFor() throws IOException {
    int asked = 0;
    for (Fact fact : facts()) {
      for (FieldPath field : FieldNames.of(fact.getClass())) {
        assertNotNull(field.in(fact), () -> field + " of " + fact);
        asked++;
      }
    }
    assertTrue(asked > 1000);
  }

  private Set<Fact> facts() throws IOException {
    Set<Fact> facts = new LinkedHashSet<>();
    for (Path project : projects()) {
      for (Object fact : book.mutation().prepared(book.facts(project))) {
        if (fact instanceof Fact one) {
          facts.add(one);
        }
      }
    }
    return facts;
  }

  private static List<Path> projects() {
    var projects = new ArrayList<Path>(Fixtures.folders(Fixtures.PROJECTS));
    projects.addAll(Fixtures.folders(Path.of("fixtures", "cases")));
    Fixtures.folders(Fixtures.RULES).stream()
        .flatMap(id -> Stream.of(id.resolve("fires"), id.resolve("silent")))
        .forEach(projects::add);
    return projects;
  }

  private static String line(Fact fact) {
    String fields =
        FieldNames.of(fact.getClass()).stream()
            .filter(field -> field.toString().indexOf('.') < 0 && isShown(field.sort()))
            .map(field -> field + "=" + shown(field.in(fact)))
            .collect(Collectors.joining("; "));
    String place = fact.at().file() + ":" + fact.at().line();
    return fields.substring(0, Math.min(fields.length(), LONGEST)) + " (" + place + ")";
  }

  private static boolean isShown(FieldSort sort) {
    return sort != FieldSort.PLACE && sort != FieldSort.STRUCTURE && sort != FieldSort.LIST;
  }

  /** As a rule writes it. */
  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String shown(Object value) {
    String text = value instanceof Enum<?> word ? word(word) : value.toString();
    return text.replaceAll("\\s+", " ");
  }
}
