package org.cannadvisor.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.project.TextDecoder;

/**
 * Fuzzes every reader there is, each in a JVM of its own (Jazzer drives one target per JVM), seeded
 * with the fixtures that it recognises. Fails where one of them fails.
 */
public final class FuzzEveryReader {

  private FuzzEveryReader() {}

  /**
   * Fuzzes one reader after the other.
   *
   * @param args the seconds that each target gets, the folder of fixtures, the folder for findings
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path findings = Path.of(args[2]);
    var failed = new ArrayList<String>();
    for (Target target : Target.all()) {
      Path corpus = findings.resolve(target.id());
      seed(target, Path.of(args[1]), corpus);
      if (fuzz(target, args[0], corpus) != 0) {
        failed.add(target.id());
      }
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("Fuzzing found faults in " + failed + ", see above.");
    }
  }

  private static void seed(Target target, Path fixtures, Path corpus) throws IOException {
    Files.createDirectories(corpus);
    int number = 0;
    try (Stream<Path> all = Files.walk(fixtures)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        boolean wanted =
            TextDecoder.decode(bytes)
                .map(content -> new SourceText(String.valueOf(file.getFileName()), content))
                .filter(target::recognises)
                .isPresent();
        if (wanted) {
          Files.write(corpus.resolve("seed-" + number++), bytes);
        }
      }
    }
  }

  private static int fuzz(Target target, String seconds, Path corpus)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + ReaderTarget.class.getName(),
            "--target_args=" + target.id(),
            "--instrumentation_includes=org.cannadvisor.**",
            "--reproducer_path=" + corpus,
            "-artifact_prefix=" + corpus + "/",
            "-max_total_time=" + seconds,
            "-timeout=60",
            "-rss_limit_mb=3000",
            "-max_len=8192",
            "-print_final_stats=0",
            corpus.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    System.out.println(target.id() + ": " + (code == 0 ? lastLine(output) : output));
    return code;
  }

  private static String lastLine(String output) {
    return output.lines().filter(line -> line.contains("DONE")).reduce("", (a, b) -> b);
  }
}
