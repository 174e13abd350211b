package org.cannadvisor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.SolvedFaults.Closeness;
import org.junit.jupiter.api.Test;

/** The memory as it was built from {@code fixtures/cases} and {@code knowledge-base}. */
final class SolvedFaultsTest {

  private static final Path CASE = Path.of("fixtures", "cases", "355-gaze-station");
  private static final SolvedFaults SOLVED = SolvedFaults.builtIn();

  @Test
  void faultThatIsRememberedIsRecognised() {
    Closeness first = first(SOLVED);

    assertEquals("vpc-stride-fed-as-width", first.about());
    assertTrue(first.source().contains("part7-9.md"), first.source());
    assertTrue(first.words().containsKey("stride"), () -> first.words().toString());
  }

  @Test
  void forgottenFaultIsNotAsked() {
    Closeness others = first(SOLVED.without("355"::equals));

    assertTrue(others.closeness() < first(SOLVED).closeness());
    assertNotEquals(first(SOLVED).source(), others.source());
    assertEquals(0, SOLVED.without(solved -> true).closest(wordsOf(CASE)).count());
  }

  @Test
  void whoForgetsNothingRemembersTheSame() {
    Closeness again = first(SOLVED.without(solved -> false));

    assertEquals(first(SOLVED).about(), again.about());
    assertEquals(first(SOLVED).closeness(), again.closeness(), 1e-4);
  }

  @Test
  void wordsThatNobodyKnowsResembleNothing() {
    assertEquals(0, SOLVED.closest(Map.of("qqzzqq", 3)).count());
    assertEquals(0, SOLVED.closest(Map.of()).count());
  }

  @Test
  void closenessIsTheSumOfItsWords() {
    SOLVED
        .closest(wordsOf(CASE))
        .forEach(
            cause -> {
              double sum = cause.words().values().stream().mapToDouble(word -> word).sum();
              assertEquals(cause.closeness(), sum, 1e-4);
            });
  }

  private static Closeness first(SolvedFaults memory) {
    return memory.closest(wordsOf(CASE)).findFirst().orElseThrow();
  }

  private static Map<String, Integer> wordsOf(Path project) {
    try (Stream<Path> files = Files.walk(project)) {
      return SpokenWords.counted(
          files.filter(Files::isRegularFile).map(SolvedFaultsTest::text).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
