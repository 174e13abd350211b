package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A confirmed recommendation hangs on the line that it shows first: without it, it is gone, or
 * weaker, or rests on another line.
 */
final class DecisiveLineTest {

  @TestFactory
  Stream<DynamicTest> withoutItNothingIsConfirmedByIt() {
    return Fixtures.folders(Fixtures.RULES).stream()
        .map(id -> dynamicTest(String.valueOf(id.getFileName()), () -> check(id)));
  }

  private static void check(Path id) throws IOException {
    Path project = id.resolve("fires");
    Optional<Recommendation> confirmed = made(project, String.valueOf(id.getFileName()));
    if (confirmed.filter(one -> one.level() == Level.CONFIRMED).isEmpty()) {
      return;
    }
    Evidence decisive = confirmed.get().evidence().get(0).at();
    if (decisive.line() == 0) {
      return;
    }
    Path scratch = Files.createTempDirectory("decisive");
    try {
      Path copy = scratch.resolve("project");
      Fixtures.copy(project, copy);
      blank(copy.resolve(decisive.file()), decisive.line());
      Optional<Recommendation> left = made(copy, confirmed.get().id());
      assertTrue(left.isEmpty() || isLess(left.get(), confirmed.get()), () -> "still: " + decisive);
    } finally {
      delete(scratch);
    }
  }

  private static boolean isLess(Recommendation left, Recommendation before) {
    return left.level() != Level.CONFIRMED
        || left.score() < before.score()
        || !left.evidence().get(0).at().equals(before.evidence().get(0).at());
  }

  private static Optional<Recommendation> made(Path project, String id) {
    return Fixtures.diagnose(project, Lang.EN).recommendations().stream()
        .filter(one -> one.id().equals(id))
        .findFirst();
  }

  private static void blank(Path file, int line) throws IOException {
    var lines = new ArrayList<>(Arrays.asList(Files.readString(file).split("\n", -1)));
    lines.set(line - 1, "");
    Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted((one, other) -> other.compareTo(one)).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
