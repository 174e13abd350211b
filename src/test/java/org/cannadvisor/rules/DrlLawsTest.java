package org.cannadvisor.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each law of the built-in rules is noticed where it is broken. */
final class DrlLawsTest {

  private static final String RULE =
      """
      package rules.fusion

      rule "some-fault: it is so"
        agenda-group "fusion"
      when
        Threshold(id == "cosine-min", $min : value)
      then
        insertLogical(Argument.supports("some-fault"));
      end
      """;

  @TempDir Path tree;

  @Test
  void findsNothingInGoodRules() throws IOException {
    assertEquals(List.of(), breaches(RULE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rule "some-fault: it is so"   | rule "other-fault: it is so"    | the name must begin
          agenda-group "fusion"         | agenda-group "fusions"          | the agenda-group must be fusion
          agenda-group "fusion"         | salience 10                     | salience is not used here
          cosine-min                    | cosine-mini                     | there is no threshold cosine-mini
          insertLogical                 | insert                          | must be one insertLogical
          it is so                      | it is otherwise                 | the entry has no sentence
          """)
  void findsWhatBreaksALaw(String replace, String with, String says) throws IOException {
    List<Problem> found = breaches(RULE.replace(replace, with));

    assertTrue(found.stream().anyMatch(one -> one.message().en().contains(says)), found::toString);
    assertTrue(found.stream().allMatch(one -> one.line() > 0), found::toString);
  }

  @Test
  void findsMissingFixturesAndEntries() throws IOException {
    write("rules/40-fusion/lonely-fault.drl", RULE.replace("some-fault", "lonely-fault"));

    List<String> found = breaches(RULE).stream().map(one -> one.message().en()).distinct().toList();

    assertTrue(found.contains("this fixture is missing."), found::toString);
    assertTrue(
        found.stream().anyMatch(one -> one.startsWith("there is no entry")), found::toString);
  }

  private List<Problem> breaches(String drl) throws IOException {
    write("rules/40-fusion/some-fault.drl", drl);
    write("knowledge-base/40-fusion/some-fault.md", "---\nrules:\n  \"it is so\":\n---\n");
    write("knowledge-base/thresholds.yaml", "- {id: cosine-min, value: 0.99}\n");
    for (String which : List.of("fires", "silent")) {
      Files.createDirectories(tree.resolve("fixtures/rules/some-fault").resolve(which));
    }
    return DrlLaws.breaches(tree);
  }

  private void write(String name, String text) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }
}
