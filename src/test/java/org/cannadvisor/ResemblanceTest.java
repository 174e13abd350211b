package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.knowledge.SolvedFaults;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a project whose words are like those of solved faults. */
final class ResemblanceTest {

  private static final String CONVERT =
      "atc --model=net.onnx --framework=5 --output=net --soc_version=Ascend310P3\n";
  private static final String NOTE =
      "The picture is sheared: the VPC output has a width_stride of 208 for a network of 200.\n"
          + "The model takes the padded lines as tight; models of width 224 are right.\n";

  private static final SolvedFaults SOLVED = SolvedFaults.builtIn();

  @TempDir private Path project;

  @Test
  void isNamedWithTheLinesThatSpeakForIt() throws IOException {
    write("convert.sh", CONVERT);
    write("notes.txt", NOTE);

    Recommendation first = diagnose().recommendations().get(0);

    assertEquals("vpc-stride-fed-as-width", first.id());
    assertEquals(Level.POSSIBLE, first.level());
    assertEquals("notes.txt", first.evidence().get(0).at().file());
    assertTrue(first.evidence().get(0).says().contains("stride"), first.evidence()::toString);
    assertEquals(List.of(), first.rules());
  }

  @Test
  void isNotNamedWhereTheGoalIsReached() throws IOException {
    write("convert.sh", CONVERT);
    write("notes.txt", NOTE);
    write(
        "advisor.yaml",
        "accuracy: {metric: top1, reference: 0.76, measured: 0.76, tolerance: 0.01}\n");

    assertEquals(List.of(), diagnose().recommendations());
  }

  @Test
  void isNothingWithoutFilesOfAConversion() throws IOException {
    write("notes.txt", "Shopping list: bread, milk, two tomatoes.\n");

    assertEquals(List.of(), diagnose().recommendations());
  }

  @Test
  void isNotNamedWhereNoLineShowsIt() throws IOException {
    write("convert.sh", " ".repeat(400) + CONVERT);
    write("notes.txt", "-".repeat(400) + NOTE.replace('\n', ' '));

    assertEquals(List.of(), diagnose().recommendations());
  }

  @Test
  void isNeverMoreThanPossible() {
    for (Path healthy : Fixtures.folders(Path.of("fixtures", "healthy"))) {
      Diagnosis known = Fixtures.diagnose(healthy, Lang.EN, SOLVED);
      Diagnosis forgotten = Fixtures.diagnose(healthy, Lang.EN);

      assertEquals(pressing(forgotten), pressing(known), healthy::toString);
      assertFalse(known.verdict().isBlank());
    }
  }

  private static List<String> pressing(Diagnosis diagnosis) {
    return diagnosis.recommendations().stream()
        .filter(said -> said.level() != Level.POSSIBLE)
        .map(Recommendation::id)
        .toList();
  }

  private Diagnosis diagnose() {
    return Fixtures.diagnose(project, Lang.EN, SOLVED);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(project.resolve(name), text);
  }
}
