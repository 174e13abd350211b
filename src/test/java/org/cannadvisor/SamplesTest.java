package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real files from the field, each diagnosed alone: recognised as what it is, read without an
 * exception, and nothing confirmed that is not a true fault of that file.
 */
final class SamplesTest {

  private static final Path SAMPLES = Path.of("..", "shared", "samples");

  private static final Map<String, Set<Kind>> KINDS =
      Map.of(
          "aipp", Set.of(Kind.AIPP_CONFIG),
          "atc", Set.of(Kind.ATC_COMMAND),
          "atc-logs", Set.of(Kind.ATC_LOG, Kind.PLOG),
          "compare", Set.of(Kind.COMPARISON),
          "dvpp", Set.of(Kind.MINDX_PIPELINE),
          "fusion",
              Set.of(
                  Kind.FUSION_SWITCH,
                  Kind.FUSION_RESULT,
                  Kind.KEEP_DTYPE,
                  Kind.CUSTOMIZE_DTYPES,
                  Kind.OP_PRECISION,
                  Kind.MIX_LIST));

  /** These logs do end with {@code ATC run failed}; nothing else is confirmed of a file alone. */
  private static final Set<String> FAILED_CONVERSIONS =
      Set.of(
          "atc-logs/006-atc_err_atc_err_e19010.txt.log atc-conversion-failed",
          "atc-logs/007-atc_err_atc_err_ez0501.txt.log atc-conversion-failed",
          "atc-logs/009-atc_err_atc_err_ez3003.txt.log atc-conversion-failed",
          "atc-logs/010-atc_err_atc_err_ez9010.txt.log atc-conversion-failed",
          "atc-logs/022-FAQ_calibration_data_mismatch.md.log atc-conversion-failed");

  private final List<String> unrecognised = new ArrayList<>();
  private final Set<String> confirmed = new TreeSet<>();
  private final Map<String, int[]> counts = new TreeMap<>();

  @Test
  void everySampleIsRecognisedAndNoneIsAccusedWrongly(@TempDir Path scratch) throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "The sample files are not here: " + SAMPLES);

    for (String folder : new TreeSet<>(KINDS.keySet())) {
      for (Path file : files(SAMPLES.resolve(folder))) {
        Path alone = Files.createDirectories(scratch.resolve(folder + "-" + counts(folder)[0]));
        Files.copy(file, alone.resolve(String.valueOf(file.getFileName())));
        take(folder, file, Fixtures.diagnose(alone, Lang.EN));
      }
    }

    counts.forEach(
        (folder, n) ->
            System.out.printf(
                "%-9s %3d files, %5d facts, %2d problems%n", folder, n[0], n[1], n[2]));
    assertTrue(unrecognised.isEmpty(), unrecognised::toString);
    assertEquals(new TreeSet<>(FAILED_CONVERSIONS), confirmed);
  }

  private void take(String folder, Path file, Diagnosis diagnosis) {
    String name = folder + "/" + file.getFileName();
    Set<Kind> wanted = KINDS.getOrDefault(folder, Set.of());
    if (diagnosis.files().stream().noneMatch(source -> wanted.contains(source.kind()))) {
      unrecognised.add(name);
    }
    int[] count = counts(folder);
    count[0]++;
    count[1] += diagnosis.files().stream().mapToInt(Diagnosis.Source::facts).sum();
    count[2] += diagnosis.problems().size();
    diagnosis
        .problems()
        .forEach(
            problem ->
                System.out.println(name + ":" + problem.line() + " " + problem.message().en()));
    diagnosis.recommendations().stream()
        .filter(one -> one.level() == Level.CONFIRMED)
        .forEach(one -> confirmed.add(name + " " + one.id()));
  }

  private int[] counts(String folder) {
    return counts.computeIfAbsent(folder, key -> new int[3]);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
