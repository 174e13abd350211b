package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManPageTest {

  @TempDir Path folder;

  @Test
  void everyCommandHasAPageInBothLanguages() throws IOException {
    ReleaseFiles.write(folder);

    List<String> english = names(folder.resolve("man/man1"));
    assertTrue(english.contains("cann-advisor.1"), english.toString());
    assertTrue(english.contains("cann-advisor-diagnose.1"), english.toString());
    assertEquals(english, names(folder.resolve("man/zh_CN/man1")));
  }

  @Test
  void groffHasNothingToComplainOf() throws Exception {
    assumeTrue(ShellRun.has("groff"), "groff is not installed");
    ReleaseFiles.write(folder);

    for (Path page : pages()) {
      String[] command = {"groff", "-k", "-Tutf8", "-man", "-ww", "-z", page.toString()};
      assertEquals(List.of("0"), ShellRun.lines(folder, command), page.toString());
    }
  }

  @Test
  void linesOfAPageFitATerminal() throws Exception {
    assumeTrue(ShellRun.has("man"), "man is not installed");
    ReleaseFiles.write(folder);

    for (Path page : pages()) {
      String[] command = {"man", "-P", "cat", "-E", "UTF-8", "-l", page.toString()};
      String shown = ShellRun.run(folder, Map.of("MANWIDTH", "80", "LC_ALL", "C.UTF-8"), command);
      assertTrue(shown.startsWith("0\n"), shown);
      shown
          .lines()
          .filter(line -> !line.contains("cann-advisor ")) // commands stand as they are
          .forEach(line -> assertTrue(columns(line) <= 80, () -> page + ": " + line));
    }
  }

  @Test
  void textIsNoRequest() {
    var roff = new Roff(Lang.EN);

    roff.text(".so /etc/passwd");
    roff.item(Roff.bold("--a'b"), "back\\slash \"quoted\"");

    assertFalse(roff.toString().lines().anyMatch(line -> line.startsWith(".so")));
    assertTrue(roff.toString().contains("\\&.so /etc/passwd"));
    assertTrue(roff.toString().contains("\\fB\\-\\-a\\(aqb\\fR\nback\\eslash \\(dqquoted\\(dq"));
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("man"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> names(Path pages) throws IOException {
    try (Stream<Path> all = Files.list(pages)) {
      return all.map(page -> String.valueOf(page.getFileName())).sorted().toList();
    }
  }

  private static int columns(String line) {
    return line.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
  }
}
