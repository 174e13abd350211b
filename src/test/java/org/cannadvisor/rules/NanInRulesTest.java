package org.cannadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine takes NaN for larger than every number, so that {@code cosine >= $min} holds where
 * there is no cosine. A rule asks a method of the fact instead.
 */
final class NanInRulesTest {

  private static final Pattern ASKS_FOR_MORE =
      Pattern.compile(
          "\\b(?:cosine|maxAbsolute|relativeEuclidean|klDivergence|ownShare|figure|npuPeak"
              + "|goldenPeak)\\s*>");

  @Test
  void noMetricIsAskedForMoreByTheEngine() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".drl"))
              .flatMap(NanInRulesTest::lines)
              .filter(line -> ASKS_FOR_MORE.matcher(line).find())
              .toList();
      assertEquals(List.of(), found);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
