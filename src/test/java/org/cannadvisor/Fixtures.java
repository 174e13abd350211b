package org.cannadvisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;

/** The fixtures of the repository and how tests diagnose them. */
public final class Fixtures {

  public static final Path RULES = Path.of("fixtures", "rules");
  public static final Path PROJECTS = Path.of("fixtures", "projects");
  public static final Path EXPECTED = Path.of("fixtures", "expected");

  /** Tests do not depend on the day on which they run. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private Fixtures() {}

  /** The folders directly below {@code parent}, sorted by name. */
  public static List<Path> folders(Path parent) {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Diagnosis diagnose(Path directory, Lang lang) {
    try {
      String asGiven = directory.toString().replace('\\', '/');
      return Diagnose.run(new Diagnose.Request(directory, asGiven, lang, TODAY, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
