package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program of the machine, where it has it. */
final class ShellRun {

  private static final int SECONDS = 60;

  private ShellRun() {}

  static boolean has(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Both streams of a program that ends by itself, as lines. */
  static List<String> lines(Path folder, String... command) throws Exception {
    return run(folder, Map.of(), command).lines().toList();
  }

  /** Exit code in the first line, then both streams. */
  static String run(Path folder, Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", "");
    var builder = new ProcessBuilder(Arrays.asList(command)).redirectErrorStream(true);
    builder.redirectOutput(output.toFile()).redirectInput(Path.of("/dev/null").toFile());
    variables.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    Process process = builder.start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("does not end: " + String.join(" ", command));
    }
    return process.exitValue() + "\n" + new String(Files.readAllBytes(output), UTF_8);
  }
}
