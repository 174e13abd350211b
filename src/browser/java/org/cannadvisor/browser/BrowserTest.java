package org.cannadvisor.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What every test of a page needs. Without Chromium the tests are skipped; on a build server, which
 * sets {@code CI=true}, that is a failure.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserTest {

  static final int WIDE = 1280;
  static final int NARROW = 380;

  private static final List<String> PROJECTS =
      List.of("jpeg-classifier", "comparison-only", "slight-gap-detector");

  @TempDir Path folder;
  private Optional<Chromium> chromium = Optional.empty();

  @BeforeAll
  void start() {
    Optional<Path> program = Chromium.find();
    if (program.isEmpty()) {
      String message =
          "No Chromium on this machine: looked in /usr/bin. Maybe: apt-get install chromium, or set"
              + " CHROMIUM to the program.";
      if ("true".equals(System.getenv("CI"))) {
        fail(message);
      }
      abort(message);
    }
    chromium = program.map(Chromium::start);
  }

  @AfterAll
  void stop() {
    chromium.ifPresent(Chromium::close);
  }

  Visit visit(Path page) {
    return visit(page, WIDE, ColorScheme.LIGHT);
  }

  Visit visit(Path page, int width, ColorScheme scheme) {
    return chromium.orElseThrow().visit(page, width, scheme);
  }

  /** Each of the projects in each language. */
  static Stream<Arguments> projects() {
    return PROJECTS.stream()
        .flatMap(project -> Stream.of(Lang.values()).map(lang -> Arguments.of(project, lang)));
  }
}
