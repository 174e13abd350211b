package org.cannadvisor.intake.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.comparison.ComparisonReader;
import org.cannadvisor.intake.evaluation.EvaluationReader;
import org.cannadvisor.intake.fusion.FusionResultReader;
import org.cannadvisor.intake.fusion.FusionSwitchReader;
import org.cannadvisor.intake.manifest.ManifestReader;
import org.cannadvisor.intake.precision.CustomizeDtypesReader;
import org.cannadvisor.intake.precision.KeepDtypeReader;
import org.cannadvisor.intake.precision.MixListReader;
import org.cannadvisor.intake.precision.OpPrecisionReader;
import org.cannadvisor.model.Kind;
import org.junit.jupiter.api.Test;

/** Real files, where they lie beside the repository: exactly one reader claims each of them. */
class SmallSamplesTest {

  private static final Path SAMPLES = Path.of("..", "shared", "samples");

  private static final List<FactReader> READERS =
      List.of(
          new FusionSwitchReader(),
          new FusionResultReader(),
          new KeepDtypeReader(),
          new CustomizeDtypesReader(),
          new OpPrecisionReader(),
          new MixListReader(),
          new ComparisonReader(),
          new EvaluationReader(),
          new ManifestReader(Answers.LEFT_OUT));

  @Test
  void fusionAndPrecisionFiles() throws IOException {
    for (Path file : files("fusion")) {
      Reading reading = readOnlyAs(expected(file), file);

      assertTrue(
          reading.facts().size() + reading.problems().size() > 0 || isEmptyByIntent(file),
          () -> "nothing was read from " + file);
    }
  }

  @Test
  void comparisons() throws IOException {
    for (Path file : files("compare")) {
      Reading reading = readOnlyAs(Kind.COMPARISON, file);

      boolean hasRows = name(file).endsWith(".csv") || name(file).startsWith("004-");
      assertEquals(hasRows, !reading.facts().isEmpty(), () -> "rows of " + file);
    }
  }

  private static boolean isEmptyByIntent(Path file) {
    return name(file).startsWith("052-") || name(file).startsWith("103-");
  }

  private static Kind expected(Path file) {
    String name = name(file);
    if (name.endsWith("fusion_result.json")) {
      return Kind.FUSION_RESULT;
    }
    if (name.endsWith("ops_info.json")) {
      return Kind.MIX_LIST;
    }
    if (name.endsWith(".ini")) {
      return Kind.OP_PRECISION;
    }
    if (name.contains("customize_dtypes") || name.contains("custom_precision")) {
      return Kind.CUSTOMIZE_DTYPES;
    }
    return name.contains("keep") || name.contains("ceptionlist")
        ? Kind.KEEP_DTYPE
        : Kind.FUSION_SWITCH;
  }

  private static Reading readOnlyAs(Kind kind, Path file) throws IOException {
    var text = new SourceText(name(file), Files.readString(file));
    List<FactReader> claims = READERS.stream().filter(r -> r.recognises(text)).toList();

    assertEquals(List.of(kind), claims.stream().map(FactReader::kind).toList(), file::toString);
    Reading reading = claims.get(0).read(text);
    System.out.println(
        name(file)
            + ": "
            + kind.id()
            + ", facts "
            + reading.facts().size()
            + ", problems "
            + reading.problems().size());
    return reading;
  }

  private static List<Path> files(String folder) throws IOException {
    Path directory = SAMPLES.resolve(folder);
    assumeTrue(Files.isDirectory(directory), () -> "no samples at " + directory);
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
