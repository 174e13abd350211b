package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.knowledge.SolvedFaults;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Redaction;

/** The fixtures of the repository and how tests diagnose them. */
public final class Fixtures {

  public static final Path RULES = Path.of("fixtures", "rules");
  public static final Path PROJECTS = Path.of("fixtures", "projects");
  public static final Path EXPECTED = Path.of("fixtures", "expected");

  /** Tests do not depend on the day on which they run. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  /** A memory without a solved fault: what is said then are the rules alone. */
  public static final SolvedFaults NOTHING = SolvedFaults.none();

  private Fixtures() {}

  /** The folders directly below {@code parent}, sorted by name. */
  public static List<Path> folders(Path parent) {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the rules say of a directory; nothing is known of solved faults. */
  public static Diagnosis diagnose(Path directory, Lang lang) {
    return diagnose(directory, lang, NOTHING);
  }

  /**
   * What is said of a directory.
   *
   * @param memory the solved faults that are remembered
   */
  public static Diagnosis diagnose(Path directory, Lang lang, SolvedFaults memory) {
    try {
      String asGiven = directory.toString().replace('\\', '/');
      return Diagnose.run(
          new Diagnose.Request(directory, asGiven, lang, TODAY, false).remembering(memory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with what tells whose project it is replaced. */
  public static Redaction redacted(Path directory, Lang lang, boolean illustrated) {
    try {
      var request =
          new Diagnose.Request(directory, directory.toString(), lang, TODAY, false)
              .remembering(NOTHING);
      return Diagnose.redacted(request, illustrated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces one text that occurs once in a file. */
  static void change(Path file, String replace, String with) throws IOException {
    String text = Files.readString(file);
    int at = text.indexOf(replace);
    assertTrue(at >= 0 && text.indexOf(replace, at + 1) < 0, () -> "not there once: " + replace);
    Files.writeString(file, text.replace(replace, with), StandardCharsets.UTF_8);
  }

  /** Copies a folder into another one. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
    }
  }
}
