package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program says; … stands for lines left out. */
final class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern SESSION =
      Pattern.compile("```console\n\\$ \\./cann-advisor (.*)\n((?s:.*?))```");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

  /** The day on which the sessions were recorded; a report names it. */
  private static final String TODAY = "2026-11-24";

  @Test
  void sessionsAreReal() throws IOException {
    Matcher session = SESSION.matcher(Files.readString(README));
    int sessions = 0;
    while (session.find()) {
      sessions++;
      String said = run(session.group(1));
      int from = 0;
      for (String part : session.group(2).split("(?m)^…\n", -1)) {
        int at = said.indexOf(part, from);
        assertTrue(at >= 0, () -> "The program does not say:\n" + part + "but:\n" + said);
        from = at + part.length();
      }
    }
    assertEquals(2, sessions);
  }

  private static String run(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.addAll(List.of("--lang", "en", "--today", TODAY));
    var out = new StringWriter();
    var streams = new Streams(new PrintWriter(out), new PrintWriter(out, true), false);
    assertEquals(ExitCode.DONE, Main.run(streams, words.toArray(String[]::new)), out::toString);
    return out.toString();
  }

  @Test
  void picturesAreThereAndSmall() throws IOException {
    List<String> pictures =
        PICTURE.matcher(Files.readString(README)).results().map(one -> one.group(1)).toList();
    assertFalse(pictures.isEmpty());
    for (String picture : pictures) {
      assertTrue(Files.size(Path.of(picture)) < 200 * 1024, picture);
    }
  }
}
