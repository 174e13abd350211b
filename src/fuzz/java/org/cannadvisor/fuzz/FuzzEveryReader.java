package org.cannadvisor.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.project.TextDecoder;

/**
 * Fuzzes every reader there is, each in a JVM of its own (Jazzer drives one target per JVM), seeded
 * with the fixtures that it recognises. Fails where one of them fails.
 */
public final class FuzzEveryReader {

  private FuzzEveryReader() {}

  /** Seeds of one target: more would take its time before anything new is tried. */
  private static final int MOST_SEEDS = 100;

  /** A fixture as the readers see it. */
  private record Seed(byte[] bytes, SourceText text) {}

  /**
   * Fuzzes every reader, as many at a time as there are processors.
   *
   * @param args the seconds that each target gets, the folder of fixtures, the folder for findings
   */
  public static void main(String[] args) throws Exception {
    Path findings = Path.of(args[2]);
    List<Seed> seeds = seeds(Path.of(args[1]));
    var failed = new ArrayList<String>();
    ExecutorService work = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Map<String, Future<Integer>> codes = new LinkedHashMap<>();
      for (Target target : Target.all()) {
        Path corpus = findings.resolve(target.id());
        codes.put(
            target.id(),
            work.submit(
                () -> {
                  seed(target, seeds, corpus);
                  return fuzz(target, args[0], corpus);
                }));
      }
      for (Map.Entry<String, Future<Integer>> code : codes.entrySet()) {
        if (code.getValue().get() != 0) {
          failed.add(code.getKey());
        }
      }
    } finally {
      work.shutdownNow();
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("Fuzzing found faults in " + failed + ", see above.");
    }
  }

  private static List<Seed> seeds(Path fixtures) throws IOException {
    var seeds = new ArrayList<Seed>();
    try (Stream<Path> all = Files.walk(fixtures)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        TextDecoder.decode(bytes)
            .map(content -> new SourceText(String.valueOf(file.getFileName()), content))
            .ifPresent(text -> seeds.add(new Seed(bytes, text)));
      }
    }
    return seeds;
  }

  /** From all over the fixtures. */
  private static void seed(Target target, List<Seed> seeds, Path corpus) throws IOException {
    Files.createDirectories(corpus);
    List<Seed> own = seeds.stream().filter(seed -> target.recognises(seed.text)).toList();
    int taken = Math.min(own.size(), MOST_SEEDS);
    for (int i = 0; i < taken; i++) {
      Files.write(
          corpus.resolve("seed-" + i), own.get((int) ((long) i * own.size() / taken)).bytes);
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
