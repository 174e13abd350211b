package org.cannadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Follows {@code knowledge-base/guide-site-rules.md} as a reader would, in both languages: writes
 * each file that it shows below a line with its name, runs each block of commands, and looks for
 * each line that it says will be printed.
 */
final class SiteRulesGuideTest {

  private static final Path GUIDE = Path.of("knowledge-base", "guide-site-rules.md");
  private static final String CHINESE = "# 本站的规则";
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:^`([^`\\n]+)`:\\n\\n)?^```(\\w+)(?: exit=(\\d))?\\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final long LONGEST = 120;

  @TempDir private Path folder;

  /** A file to write, commands to run, or what these print. */
  private record Step(Optional<String> file, String language, int exit, String text) {}

  @ParameterizedTest
  @EnumSource(Lang.class)
  void whatItSaysHappens(Lang lang) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the commands are those of a shell");
    Path work = Files.createDirectory(folder.resolve("work"));
    writeCommand(lang);
    String printed = "";
    for (Step step : steps(lang)) {
      if (step.file().isPresent()) {
        write(work.resolve(step.file().get()), step.text());
      } else if (step.language().equals("sh")) {
        printed = run(step, work);
      } else {
        assertEquals("text", step.language(), step::text);
        expect(step.text().lines().toList(), printed);
      }
    }
  }

  private static List<Step> steps(Lang lang) throws IOException {
    String[] parts = Files.readString(GUIDE).split("\n" + CHINESE + "\n", -1);
    assertEquals(2, parts.length, "the guide has two languages");
    Matcher block = BLOCK.matcher(parts[lang == Lang.ZH ? 1 : 0]);
    var steps = new ArrayList<Step>();
    while (block.find()) {
      int exit = block.group(3) == null ? 0 : Integer.parseInt(block.group(3));
      steps.add(
          new Step(Optional.ofNullable(block.group(1)), block.group(2), exit, block.group(4)));
    }
    assertTrue(steps.size() > 20, "so few blocks: " + steps.size());
    return steps;
  }

  private static void expect(List<String> lines, String printed) {
    for (String line : lines) {
      assertTrue(printed.contains(line), () -> "not printed: " + line + "\n" + printed);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void writeCommand(Lang lang) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path command = folder.resolve("bin").resolve("cann-advisor");
    write(
        command,
        "#!/bin/sh\nexec \"%s\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.language=%s"
                .formatted(java, lang.name().toLowerCase(Locale.ROOT))
            + " -cp \"%s\" org.cannadvisor.cli.Main \"$@\"\n"
                .formatted(System.getProperty("java.class.path")));
    assertTrue(command.toFile().setExecutable(true));
  }

  private String run(Step step, Path work) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("/bin/sh", "-e", "-c", step.text());
    builder.directory(work.toFile()).redirectErrorStream(true);
    var environment = builder.environment();
    environment.remove("CANN_ADVISOR_RULES");
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("CANN_ADVISOR_CACHE", folder.resolve("cache").toString());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(LONGEST, TimeUnit.SECONDS), step::text);
    assertEquals(step.exit(), process.exitValue(), () -> step.text() + printed);
    return printed;
  }
}
