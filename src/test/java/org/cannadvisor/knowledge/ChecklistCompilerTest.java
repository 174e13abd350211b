package org.cannadvisor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecklistCompilerTest {

  private static final String FILE = "10-configuration.yaml";
  private static final String TEXTS =
      """
        ask: {zh: 问, en: ask}
        why: {zh: 因, en: why}
        look: {zh: 看, en: look}
      """;
  private static final String FIRST =
      "- id: input\n"
          + TEXTS
          + """
              answers:
                - {id: pictures, says: {zh: 图, en: pictures}}
                - {id: tensors, says: {zh: 张量, en: tensors}}
            """;

  @TempDir private Path folder;
  private final List<String> faults = new ArrayList<>();

  @Test
  void decidesWhatItsAnswersArgueAndWhatNeedsWhatItSupplies() throws IOException {
    JsonNode questions =
        compile(
            "- id: source\n"
                + TEXTS
                + """
                    supplies: [application.source]
                    answers:
                      - {id: jpeg, says: {zh: 图, en: x}, argues: [{id: a, kind: for, weight: weak}]}
                      - {id: video, says: {zh: 图, en: x}, argues: [{id: a, kind: rules-out}]}
                  """);

    assertEquals(List.of(), faults);
    assertEquals("[\"a\",\"b\"]", questions.get(0).path("decides").toString());
    assertEquals("configuration", questions.get(0).path("stage").asText());
  }

  @Test
  void eachFaultIsOneLineWithTheFile() throws IOException {
    compile(
        FIRST
            + "- id: Second_1\n"
            + """
                ask: {zh: 问}
                why: {zh: 因, en: why}
                look: {zh: 看, en: look}
                hint: nothing
                after: {later: [yes], input: [video]}
                supplies: [moon]
                answers:
                  - id: one
                    says: {zh: 一, en: one}
                    states: {application.colour: red}
                    argues:
                      - {id: nobody, kind: for, weight: strong}
                      - {id: a, kind: perhaps}
                      - {id: a, kind: for, weight: certain}
                      - {id: a, kind: tried, weight: weak}
                    seen: [{fact: Moon, where: {name: x}}, {fact: AippField, where: {colour: x}}]
                  - {id: one, says: {zh: 一, en: one}}
              """);

    List<String> expected =
        List.of(
            "Second_1: unknown key hint",
            "id must be words with hyphens, found: Second_1",
            "Second_1 ask has no en",
            "Second_1: after later, which is no earlier question",
            "Second_1: input has no answer video",
            "Second_1: supplies moon, which is not in sources.yaml",
            "Second_1/one: states no field: application.colour",
            "Second_1/one: argues about unknown id nobody",
            "Second_1/one: unknown kind perhaps",
            "Second_1/one: weight must be strong, moderate or weak for for and against, else"
                + " absent: a",
            "Second_1/one: weight must be strong, moderate or weak for for and against, else"
                + " absent: a",
            "Second_1/one: seen names unknown fact Moon",
            "Second_1/one: AippField has no colour",
            "Second_1/one stands twice");
    assertEquals(
        expected.stream().map(fault -> "checklists/" + FILE + ": " + fault).toList(), faults);
  }

  @Test
  void valueAndAnswersExcludeEachOther() throws IOException {
    compile(FIRST + "  value: reference.mean\n- id: empty\n" + TEXTS);

    assertTrue(faults.get(0).contains("input: needs either value or answers"), faults::toString);
    assertTrue(faults.get(1).contains("empty: needs either value or answers"), faults::toString);
  }

  @Test
  void fileOfNoStageAndDamagedFileAreFaults() throws IOException {
    Files.writeString(folder.resolve("15-other.yaml"), FIRST);

    compile("- id: [\n");

    assertEquals("checklists/15-other.yaml: is not named after a stage", faults.get(0));
    assertTrue(faults.get(1).startsWith("checklists/" + FILE + ": no valid YAML: "));
  }

  private JsonNode compile(String yaml) throws IOException {
    Files.writeString(folder.resolve(FILE), yaml);
    var json = new ObjectMapper();
    JsonNode outlines =
        json.readTree(
            "[{\"id\":\"a\",\"needs\":[\"runs\"]},{\"id\":\"b\",\"needs\":[\"application.source\"]}]");
    JsonNode sources = json.readTree("{\"application.source\":{}}");
    return new ChecklistCompiler(outlines, sources, faults).compile(folder);
  }
}
