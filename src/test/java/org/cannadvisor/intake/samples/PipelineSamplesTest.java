package org.cannadvisor.intake.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.Fixtures;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Readers;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.ModelBuffer;
import org.cannadvisor.model.PipelineElement;
import org.cannadvisor.model.PipelineElement.Processor;
import org.cannadvisor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real pipelines, where they lie beside the repository. Each was read by a person first. */
class PipelineSamplesTest {

  private static final Path SAMPLES = Path.of("..", "shared", "samples", "dvpp");

  /** They decode, resize and crop with OpenCV throughout. */
  private static final Set<String> OPENCV =
      Set.of(
          "001", "003", "004", "007", "009", "010", "012", "013", "015", "016", "018", "019", "021",
          "022", "024");

  /** They give tensors to the model and have no picture element. */
  private static final Set<String> TENSORS =
      Set.of(
          "025", "027", "028", "030", "031", "033", "034", "036", "037", "039", "040", "042", "043",
          "045", "046", "048");

  @Test
  void everyPipelineIsReadWithoutAProblem() throws IOException {
    var opencv = new TreeSet<String>();
    var tensors = new TreeSet<String>();
    for (Path file : files()) {
      Reading reading = readOnlyAsPipeline(file);

      assertEquals(List.of(), reading.problems(), file::toString);
      Set<Processor> processors = processorsBeforeModel(reading);
      assertFalse(processors.contains(Processor.ASCEND), file::toString);
      boolean pictures = processors.contains(Processor.OPENCV);
      (pictures ? opencv : tensors).add(number(file));
      assertEquals(pictures ? 1 : 0, reading.facts(ModelBuffer.class).size(), file::toString);
    }

    assertEquals(new TreeSet<>(OPENCV), opencv);
    assertEquals(new TreeSet<>(TENSORS), tensors);
  }

  @Test
  void noneIsAccusedAsItIs(@TempDir Path scratch) throws IOException {
    for (Path file : files()) {
      Diagnosis diagnosis = diagnose(scratch.resolve(number(file)), Files.readString(file));

      assertEquals(List.of(), confirmed(diagnosis), file::toString);
    }
  }

  @Test
  void eachIsFoundMixedOnceItsDecoderIsMovedToTheDevice(@TempDir Path scratch) throws IOException {
    for (Path file : files()) {
      String moved = Files.readString(file).replaceFirst("\"opencv\"", "\"ascend\"");

      Diagnosis diagnosis = diagnose(scratch.resolve(number(file)), moved);

      List<String> expected =
          OPENCV.contains(number(file)) ? List.of("mindx-mixed-processors") : List.of();
      assertEquals(expected, confirmed(diagnosis), file::toString);
    }
  }

  private static Diagnosis diagnose(Path folder, String pipeline) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("net.pipeline"), pipeline);
    return Fixtures.diagnose(folder, Lang.EN);
  }

  private static List<String> confirmed(Diagnosis diagnosis) {
    return diagnosis.recommendations().stream()
        .filter(one -> one.level() == Level.CONFIRMED)
        .map(one -> one.id())
        .toList();
  }

  private static Set<Processor> processorsBeforeModel(Reading reading) {
    return reading.facts(PipelineElement.class).stream()
        .filter(PipelineElement::isBeforeModel)
        .map(PipelineElement::processor)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Processor.class)));
  }

  private static Reading readOnlyAsPipeline(Path file) throws IOException {
    var text = new SourceText(String.valueOf(file.getFileName()), Files.readString(file));
    List<FactReader> claims = Readers.all().stream().filter(r -> r.recognises(text)).toList();
    assertEquals(
        List.of(Kind.MINDX_PIPELINE), claims.stream().map(FactReader::kind).toList(), text::path);
    Reading reading = claims.get(0).read(text);
    System.out.printf(
        "%s: facts %d, problems %s%n",
        text.path(),
        reading.facts().size(),
        reading.problems().stream().map(Problem::line).toList());
    return reading;
  }

  private static String number(Path file) {
    return String.valueOf(file.getFileName()).substring(0, 3);
  }

  private static List<Path> files() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), () -> "no samples at " + SAMPLES);
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.sorted().toList();
    }
  }
}
