import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Times whole processes, as the launcher starts them, in turn (A B C A B C …), so that a machine whose speed drifts slows all of
 * them alike, and prints medians and their ratio to hello-world.
 */
public final class StartBench {

  private static final String PROJECT = "fixtures/projects/slight-gap-detector";

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    Path scratch = Files.createTempDirectory("cann-advisor-bench");
    try {
      Map<String, List<String>> commands = commands(home, scratch);
      Map<String, long[]> times = new LinkedHashMap<>();
      commands.keySet().forEach(name -> times.put(name, new long[rounds]));
      for (int round = -2; round < rounds; round++) {
        for (Map.Entry<String, List<String>> command : commands.entrySet()) {
          long nanos = time(command.getValue(), home);
          if (round >= 0) {
            times.get(command.getKey())[round] = nanos;
          }
        }
      }
      print(times, rounds);
    } finally {
      delete(scratch);
    }
  }

  private static Map<String, List<String>> commands(Path home, Path scratch) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String app = home.resolve("target/app/cann-advisor").toString();
    List<String> archived = List.of("env", "CANN_ADVISOR_CACHE=" + scratch, app);
    time(join(archived, "diagnose", PROJECT), home);
    awaitArchive(scratch);

    var commands = new LinkedHashMap<String, List<String>>();
    commands.put("hello-world", join(hello(java, scratch)));
    commands.put("diagnose, archive", join(archived, "diagnose", PROJECT));
    commands.put(
        "diagnose, no archive", List.of("env", "CANN_ADVISOR_NO_ARCHIVE=1", app, "diagnose", PROJECT));
    commands.put("--version, archive", join(archived, "--version"));
    commands.put("checklist, archive", join(archived, "checklist"));
    for (int rules : new int[] {1, 100, 1000}) {
      String pack = pack(scratch, rules).toString();
      commands.put(
          "diagnose, " + rules + " declared",
          join(archived, "diagnose", PROJECT, "--rules", pack));
    }
    commands.put("--help, archive", join(archived, "--help"));
    return commands;
  }

  /** The launcher makes its class-data archive in the background after the first start. */
  private static void awaitArchive(Path cache) throws Exception {
    for (int second = 0; second < 120; second++) {
      try (Stream<Path> files = Files.list(cache)) {
        if (files.anyMatch(file -> file.toString().endsWith(".jsa"))) {
          return;
        }
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException("the launcher has made no class-data archive");
  }

  /** A pack of rules that each ask for three facts, differ in a literal, and argue about one id. */
  private static Path pack(Path scratch, int count) throws IOException {
    Path pack = scratch.resolve("pack-" + count);
    Files.createDirectories(pack.resolve("rules"));
    var yaml = new StringBuilder("id: fp16-overflow\nstage: precision-mode\nrules:\n");
    for (int i = 0; i < count; i++) {
      yaml.append("  - name: site rule ").append(i).append("\n    when:\n");
      yaml.append("      - {fact: Conversion, as: command}\n");
      yaml.append("      - fact: AtcOption\n        as: option\n");
      yaml.append("        where: {conversion: $command.id, name: option_").append(i).append("}\n");
      yaml.append("      - {not: AtcOption, where: {name: precision_mode, value: origin}}\n");
      yaml.append("    argue: against\n    weight: weak\n    evidence: [$option]\n");
      yaml.append("    says: {zh: \"现场规则。\", en: \"A rule of the site.\"}\n");
    }
    Files.writeString(pack.resolve("rules").resolve("fp16-overflow.yaml"), yaml);
    return pack;
  }

  private static List<String> hello(String java, Path scratch) throws IOException {
    Path source = scratch.resolve("Hello.java");
    Files.writeString(
        source,
        "public final class Hello {"
            + " public static void main(String[] a) { System.out.println(\"hello\"); } }");
    int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    if (code != 0) {
      throw new IllegalStateException("hello-world does not compile");
    }
    return List.of(
        java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp",
        scratch.toString(), "Hello");
  }

  private static List<String> join(List<String> first, String... rest) {
    var all = new ArrayList<>(first);
    all.addAll(Arrays.asList(rest));
    return all;
  }

  private static long time(List<String> command, Path home) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(new File("/dev/null"))
            .start();
    int code = process.waitFor();
    long nanos = System.nanoTime() - start;
    if (code != 0) {
      throw new IllegalStateException("exit code " + code + ": " + String.join(" ", command));
    }
    return nanos;
  }

  private static void print(Map<String, long[]> times, int rounds) {
    double hello = median(times.get("hello-world"));
    System.out.printf(
        Locale.ROOT,
        "%d rounds, Java %s, %d processors%n",
        rounds,
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors());
    times.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-22s median %6.3f s  min %6.3f s  %5.1f x hello-world%n",
                name,
                median(all) / 1e9,
                Arrays.stream(all).min().orElseThrow() / 1e9,
                median(all) / hello));
  }

  private static double median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
