package org.cannadvisor.knowledge.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.patterns.Example;
import org.cannadvisor.patterns.FactTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExampleFileTest {

  private static final List<String> RULES =
      List.of("use-bf16: the chip can compute in bf16", "use-bf16: the option is set");

  @TempDir Path folder;

  @Test
  void fieldsThatNobodyNamesSayNothing() throws IOException {
    Example example =
        read("- facts: [AtcOption: {name: precision_mode}]", "  fires: [the option is set]")
            .examples()
            .get(0);

    Evidence at = new Evidence("facts", 1, "");
    var option = new AtcOption("model", "", "precision_mode", "", false, at);
    assertEquals(List.of(option), example.facts());
    assertEquals(Set.of("use-bf16: the option is set"), example.fires());
  }

  private static final String[] TWO_FACTS = {
    "- fires: the option is set",
    "  facts:",
    "    - Chip: {family: ascend910b}",
    "    - AtcOption: {name: precision_mode, at: run.sh:3}",
  };

  @Test
  void aVariationIsTheExampleWithOneChange() throws IOException {
    List<Example> examples =
        variations(
            "anywhere: [Chip, AtcOption]",
            "silent:",
            "  - AtcOption: {name: output}",
            "  - without: AtcOption",
            "but:",
            "  - elsewhere: Chip",
            "    fires: [the chip can compute in bf16, the option is set]");

    assertEquals(4, examples.size());
    assertTrue(examples.get(1).facts().get(1).toString().contains("name=output"));
    assertTrue(examples.get(1).facts().get(1).toString().contains("run.sh"));
    assertEquals(Set.copyOf(RULES), examples.get(1).silent());
    assertEquals(1, examples.get(2).facts().size());
    assertEquals(List.of("other", "model"), subjects(examples.get(3)));
    assertEquals(Set.copyOf(RULES), examples.get(3).fires());
    assertTrue(examples.stream().allMatch(example -> example.of() == 2), examples::toString);
  }

  @Test
  void inAListEachChangeIsAVariation() throws IOException {
    List<Example> examples =
        variations(
            "anywhere: [Chip, AtcOption]",
            "silent: [AtcOption: [name: output, value: a], without: [Chip, AtcOption]]");

    assertEquals(5, examples.size());
    assertTrue(examples.get(1).facts().get(1).toString().contains("name=output"));
    assertTrue(examples.get(2).facts().get(1).toString().contains("value=a"));
    assertTrue(examples.get(2).facts().get(1).toString().contains("name=precision_mode"));
    assertTrue(examples.get(3).facts().get(0) instanceof AtcOption);
    assertTrue(examples.get(4).facts().get(0) instanceof Chip);
  }

  @Test
  void aFactOfAnotherModelNeitherCompletesTheExampleNorDisturbsIt() throws IOException {
    List<Example> examples = variations("silent: [with: {AtcOption: {name: log}}]");

    assertEquals(5, examples.size());
    assertEquals(List.of("other", "model"), subjects(examples.get(1)));
    assertEquals(List.of("model", "other"), subjects(examples.get(2)));
    assertEquals(Set.of("use-bf16: the option is set"), examples.get(1).silent());
    assertEquals(List.of("model", "model", "model"), subjects(examples.get(3)));
    assertEquals(Set.copyOf(RULES), examples.get(3).silent());
    assertEquals(List.of("model", "model", "other"), subjects(examples.get(4)));
    assertEquals(Set.of("use-bf16: the option is set"), examples.get(4).fires());
  }

  @Test
  void whatMakesNoDifferenceStillFires() throws IOException {
    List<Example> examples =
        variations("anywhere: [Chip, AtcOption]", "still: [with: {AtcOption: {name: log}}]");

    assertEquals(2, examples.size());
    assertEquals(Set.of("use-bf16: the option is set"), examples.get(1).fires());
  }

  private List<Example> variations(String... more) throws IOException {
    var lines = new ArrayList<>(List.of(TWO_FACTS));
    List.of(more).forEach(line -> lines.add("  " + line));
    ExampleFile file = read(lines.toArray(String[]::new));
    assertEquals(List.of(), file.problems());
    return file.examples();
  }

  private static List<String> subjects(Example example) {
    return example.facts().stream().map(fact -> ((Fact) fact).subject()).toList();
  }

  @Test
  void whatHasPartsIsWrittenByItsParts() throws IOException {
    ExampleFile file =
        read(
            "- facts:",
            "    - PreparedScale: {mean: [123.675, 116.28, 103.53], std: {c0: 58, c1: 57, c2: 56}}",
            "    - ModelBuffer: {width: 224, widthStride: align16(jpeg.width)}",
            "    - GraphOperator: {inputs: [data, weight]}",
            "    - EffectivePasses: {passes: [SwishPass]}",
            "    - Argument: {id: aipp-mean-rounded, kind: for, weight: strong}",
            "  fires: []");

    assertEquals(List.of(), file.problems());
    List<Object> facts = file.examples().get(0).facts();
    assertTrue(facts.get(0).toString().contains(new Channels(123.675, 116.28, 103.53) + ""));
    assertTrue(facts.get(1).toString().contains("" + Length.of("jpeg.width").alignedTo(16)));
    assertTrue(facts.get(2).toString().contains("[data, weight]"), facts::toString);
    assertEquals(Argument.Kind.FOR, ((Argument) facts.get(4)).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{Chips: {soc: a}}                | There is no fact type Chips. Did you mean Chip?",
        "{Chip: {socs: a}}                | There is no field socs. Did you mean soc?",
        "{Chip: {family: ascend310x}}     | There is no value ascend310x. Did you mean ascend310?",
        "{AtcOption: {symbolic: maybe}}   | Expected true or false; found maybe.",
        "{Run: {order: first}}            | Expected a whole number; found first.",
        "{PreparedScale: {mean: [1, 2]}}  | Expected its parts, {c0, c1, c2}; found […].",
        "{Argument: {id: a, evidence: []}}| There can be no such Argument: An argument about a has",
      })
  void mistakesAreNamedWithTheirLine(String fact, String message) throws IOException {
    ExampleFile file = read("- fires: []", "  facts:", "    - " + fact);

    assertEquals(1, file.problems().size(), file.problems()::toString);
    assertEquals("pack/facts.yaml", file.problems().get(0).file());
    String said = file.problems().get(0).message().en();
    assertTrue(said.startsWith(message), said);
    assertTrue(file.problems().get(0).line() > 1, file.problems()::toString);
  }

  @Test
  void anUnknownRuleOrFactOfAnExampleIsNamed() throws IOException {
    ExampleFile file =
        read(
            "- facts: [Chip]",
            "  fires: [the option is sett]",
            "  silent: [{without: Chip 2}, {Run: {order: 1}}]",
            "  anywhere: AtcOptions");

    List<String> said = file.problems().stream().map(one -> one.message().en()).toList();
    assertTrue(
        said.contains("There is no rule the option is sett. Did you mean the option is set?"));
    assertTrue(said.contains("There is no fact in this example Chip 2. Did you mean Chip?"));
    assertTrue(
        said.stream().anyMatch(one -> one.startsWith("There is no fact in this example Run")));
    assertTrue(said.contains("There is no fact type AtcOptions. Known are: Chip."), said::toString);
  }

  @Test
  void everyTypeOfFactCanBeMadeOfNothing() throws IOException {
    for (String type : FactTypes.names()) {
      ExampleFile file = read("- facts: [" + type + "]", "  fires: []");

      assertEquals(List.of(), file.problems(), type);
      assertEquals("model", ((Fact) file.examples().get(0).facts().get(0)).subject());
    }
  }

  @Test
  void aChipIsWrittenByItsFamily() throws IOException {
    Example example =
        read("- facts: [Chip: {family: ascend910-93}]", "  fires: []").examples().get(0);

    assertEquals(ChipFamily.ASCEND910_93, ((Chip) example.facts().get(0)).family());
  }

  private ExampleFile read(String... lines) throws IOException {
    Path place = Files.createDirectories(folder.resolve("use-bf16"));
    Files.writeString(place.resolve("facts.yaml"), "examples:\n" + String.join("\n", lines) + "\n");
    return ExampleFile.in(place, "pack", RULES);
  }
}
