import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times whole processes in turn over projects that grow, so that a machine whose speed drifts slows
 * all of them alike. Every process has at most 512 MB of heap and fails the run where that is not
 * enough.
 */
public final class LargeBench {

  private static final int OPERATORS = 5_000;
  private static final String SMALL = "fixtures/projects/slight-gap-detector";

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    Path scratch = Files.createTempDirectory("cann-advisor-large");
    try {
      Map<String, String> projects = projects(scratch);
      Map<String, long[]> times = new LinkedHashMap<>();
      projects.keySet().forEach(name -> times.put(name, new long[rounds]));
      for (int round = -1; round < rounds; round++) {
        for (Map.Entry<String, String> project : projects.entrySet()) {
          long nanos = time(command(home, project.getValue()), home);
          if (round >= 0) {
            times.get(project.getKey())[round] = nanos;
          }
        }
      }
      print(times);
    } finally {
      delete(scratch);
    }
  }

  private static Map<String, String> projects(Path scratch) throws IOException {
    var projects = new LinkedHashMap<String, String>();
    projects.put("small project", SMALL);
    for (int rows : new int[] {1_000, 10_000, 100_000}) {
      projects.put(rows + " rows", project(scratch.resolve("rows-" + rows), rows, false));
    }
    projects.put("100000 rows and graph", project(scratch.resolve("graph"), 100_000, true));
    return projects;
  }

  private static String project(Path folder, int rows, boolean graph) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("convert.sh"),
        "atc --model=net.onnx --framework=5 --output=net --soc_version=Ascend310P3\n");
    table(folder.resolve("result_20240101000000.csv"), rows);
    if (graph) {
      graph(folder.resolve("net.json"));
    }
    return folder.toString();
  }

  /** The second half of the network is bad: many rows tell something. */
  private static void table(Path file, int rows) throws IOException {
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write(
          "Index,OpType,NPUDump,DataType,Address,GroundTruth,DataType,TensorIndex,Shape,OverFlow,"
              + "CosineSimilarity,MaxAbsoluteError,AccumulatedRelativeError,"
              + "RelativeEuclideanDistance,KullbackLeiblerDivergence,StandardDeviation,"
              + "MeanAbsoluteError,RootMeanSquareError,MaxRelativeError,MeanRelativeError,"
              + "CompareFailReason\n");
      for (int row = 0; row < rows; row++) {
        boolean bad = row >= rows / 2;
        int operator = (int) ((long) row * OPERATORS / rows);
        csv.write(
            String.format(
                Locale.ROOT,
                "%d,Conv2D,conv_%d,float16,NaN,conv_%d,float32,conv_%d:%s:0,\"[1,64,56,56]\",NO,%s,"
                    + "0.002828,0.127279,%s,0.000001,\"(0.021;0.874),(0.021;0.873)\","
                    + "0.000100,0.002000,0.030000,0.001000,%n",
                operator,
                operator,
                operator,
                operator,
                row % 2 == 0 ? "input" : "output",
                bad ? "0.710000" : "0.999999",
                bad ? "0.700000" : "0.001414"));
      }
    }
  }

  /** What {@code atc --mode=1} writes of a chain of operators. */
  private static void graph(Path file) throws IOException {
    try (BufferedWriter json = Files.newBufferedWriter(file)) {
      json.write("{\"name\": \"net\", \"graph\": [{\"name\": \"net\", \"op\": [\n");
      for (int i = 0; i < OPERATORS; i++) {
        json.write(
            String.format(
                Locale.ROOT,
                "{\"name\": \"conv_%d\", \"type\": \"Conv2D\", \"id\": %d, \"input\": [%s],"
                    + " \"attr\": [{\"key\": \"_datadump_original_op_names\", \"value\":"
                    + " {\"list\": {\"s\": [\"conv_%d\"]}}}], \"output_desc\": [{\"dtype\":"
                    + " \"DT_FLOAT16\", \"layout\": \"NC1HWC0\", \"shape\": {\"dim\": [1, 4, 56, 56,"
                    + " 16]}}]}%s%n",
                i,
                i,
                i == 0 ? "" : "\"conv_" + (i - 1) + ":0\"",
                i,
                i == OPERATORS - 1 ? "" : ","));
      }
      json.write("]}]}\n");
    }
  }

  private static List<String> command(Path home, String project) {
    return List.of(home.resolve("target/app/cann-advisor").toString(), "diagnose", project);
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
    if (code != 0) {
      throw new IllegalStateException("exit code " + code + ": " + String.join(" ", command));
    }
    return System.nanoTime() - start;
  }

  private static void print(Map<String, long[]> times) {
    double small = median(times.get("small project"));
    times.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-22s median %6.3f s  %+6.3f s over the small project  %5.1f x%n",
                name,
                median(all) / 1e9,
                (median(all) - small) / 1e9,
                median(all) / small));
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
