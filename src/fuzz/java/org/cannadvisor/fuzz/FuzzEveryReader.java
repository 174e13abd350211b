package org.cannadvisor.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
  private record Seed(SourceText text, Path file) {}

  /** What comes of a target. */
  private record Fuzzing(String id, Future<Integer> code) {}

  /**
   * Fuzzes the first reader of every kind, as many at a time as there are processors.
   *
   * @param args the seconds that each target gets, the folder of fixtures, the folder for findings
   */
  public static void main(String[] args) throws Exception {
    List<Seed> seeds = seeds(Path.of(args[1]));
    var failed = new ArrayList<String>();
    ExecutorService work = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (Fuzzing one : start(work, seeds, args[0], Path.of(args[2]))) {
        if (one.code.get() != 0) {
          failed.add(one.id);
        }
      }
    } finally {
      work.shutdownNow();
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("Fuzzing found faults in " + failed + ", see above.");
    }
  }

  /** Readers of one kind share a name, under which the first of them is found. */
  private static List<Fuzzing> start(
      ExecutorService work, List<Seed> seeds, String seconds, Path findings) {
    Set<String> ids = new HashSet<>();
    var started = new ArrayList<Fuzzing>();
    for (Target target : Target.all()) {
      if (ids.add(target.id())) {
        Path corpus = findings.resolve(target.id());
        Callable<Integer> fuzzing =
            () -> {
              seed(target, seeds, corpus);
              return fuzz(target, seconds, corpus);
            };
        started.add(new Fuzzing(target.id(), work.submit(fuzzing)));
      }
    }
    return started;
  }

  private static List<Seed> seeds(Path fixtures) throws IOException {
    var seeds = new ArrayList<Seed>();
    try (Stream<Path> all = Files.walk(fixtures)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        TextDecoder.decode(Files.readAllBytes(file))
            .map(content -> new SourceText(String.valueOf(file.getFileName()), content))
            .ifPresent(text -> seeds.add(new Seed(text, file)));
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
      Path from = own.get((int) ((long) i * own.size() / taken)).file;
      Files.copy(from, corpus.resolve("seed-" + i), StandardCopyOption.REPLACE_EXISTING);
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
