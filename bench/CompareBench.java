import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Times whole processes in turn over the same files, which lie in the page cache, so that a machine
 * whose speed drifts slows all of them alike.
 */
public final class CompareBench {

  private static final String EIGHT = "0,1,2,3,6,7,8,9";
  private static final int SIDE = 1000;
  private static final int CHANNELS = 32;

  private final Path home;
  private final Path scratch;
  private final Map<String, List<String>> work = new LinkedHashMap<>();
  private final Map<String, Long> bytes = new LinkedHashMap<>();

  private CompareBench(Path home, Path scratch) {
    this.home = home;
    this.scratch = scratch;
  }

  public static void main(String[] args) throws Exception {
    Path scratch = Files.createTempDirectory("cann-advisor-compare");
    try {
      CompareBench bench = new CompareBench(Path.of(args[0]), scratch);
      int millions = Integer.parseInt(args[2]);
      for (int size : new int[] {1, 16, millions}) {
        bench.pair(size, "float32");
      }
      bench.pair(millions, "float16");
      bench.directory(Integer.parseInt(args[3]));
      bench.run(Integer.parseInt(args[1]));
    } finally {
      try (Stream<Path> files = Files.walk(scratch)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void pair(int millions, String type) throws IOException {
    long n = (long) millions << 20;
    Path my = scratch.resolve("my-" + millions + "-" + type + ".bin");
    Path golden = scratch.resolve("golden-" + millions + "-" + type + ".bin");
    values(my, golden, n, type);
    String name = millions + " M " + type;
    both(name, my, golden);
    String mine = my.toString();
    String other = golden.toString();
    compare(name + ", 8 metrics", mine, other, "--dtype", type, "--metric", EIGHT);
    compare(name + ", 10 metrics", mine, other, "--dtype", type);
    if (hasNumpy()) {
      String script = home.resolve("bench/metrics.py").toString();
      for (String metrics : List.of("8", "10")) {
        work.put(
            name + ", " + metrics + " metrics, numpy",
            List.of("python3", script, mine, other, type, metrics));
      }
    }
  }

  private static boolean hasNumpy() {
    try {
      return new ProcessBuilder("python3", "-c", "import numpy").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private void both(String name, Path my, Path golden) throws IOException {
    work.put(name + ", plain read", List.of("read", my.toString(), golden.toString()));
    bytes.put(name, Files.size(my) + Files.size(golden));
  }

  private void compare(String name, String... words) {
    List<String> command = new ArrayList<>(List.of(home.resolve("cann-advisor") + "", "compare"));
    command.addAll(List.of(words));
    work.put(name, command);
  }

  private static void values(Path my, Path golden, long n, String type) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    int each = type.equals("float16") ? 2 : 4;
    ByteBuffer x = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer y = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    try (OutputStream mine = Files.newOutputStream(my);
        OutputStream other = Files.newOutputStream(golden)) {
      for (long i = 0; i < n; ) {
        x.clear();
        y.clear();
        for (; x.remaining() >= each && i < n; i++) {
          if (each == 2) {
            int half = 0x2C00 + random.nextInt(0x1000) | random.nextInt(2) << 15;
            y.putShort((short) half);
            x.putShort((short) (half + random.nextInt(3) - 1));
          } else {
            float value = (float) (random.nextDouble() - 0.5);
            y.putFloat(value);
            x.putFloat(value * (1 + (random.nextInt(200) - 100) * 1e-5f));
          }
        }
        mine.write(x.array(), 0, x.position());
        other.write(y.array(), 0, y.position());
      }
    }
  }

  /** Dumps as float16 in NC1HWC0, golden arrays as float32 in NCHW, and the graph. */
  private void directory(int operators) throws IOException {
    Path my = Files.createDirectory(scratch.resolve("npu"));
    Path golden = Files.createDirectory(scratch.resolve("golden"));
    StringBuilder graph = new StringBuilder("{\"name\": \"m\", \"graph\": [{\"name\": \"g\", \"op\": [");
    long all = 0;
    for (int i = 0; i < operators; i++) {
      Path dump = my.resolve("Conv2D.conv_" + i + "." + i + ".1.170000000000000" + i % 10);
      dump(dump);
      Path array = golden.resolve("conv_" + i + ".0.170000000000000" + i % 10 + ".npy");
      array(array);
      all += Files.size(dump) + Files.size(array);
      graph.append(i == 0 ? "" : ",").append(operator(i));
    }
    Path model = scratch.resolve("model.json");
    Files.writeString(model, graph + "]}]}");
    String name = "directory of " + operators;
    compare(name, my + "", golden + "", "--graph", model + "");
    List<String> read = new ArrayList<>(List.of("read"));
    for (Path folder : List.of(my, golden)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.sorted().forEach(file -> read.add(file.toString()));
      }
    }
    work.put(name + ", plain read", read);
    bytes.put(name, all);
  }

  private static String operator(int i) {
    return """
        {"name": "conv_%d", "type": "Conv2D", "id": %d,
         "attr": [{"key": "_datadump_original_op_names", "value": {"list": {"s": ["conv_%d"]}}}],
         "output_desc": [{"dtype": "DT_FLOAT16", "layout": "NC1HWC0", "attr": [
           {"key": "_datadump_origin_name", "value": {"s": "conv_%d"}},
           {"key": "_datadump_origin_output_index", "value": {"i": 0}},
           {"key": "_datadump_origin_format", "value": {"s": "NCHW"}},
           {"key": "origin_shape", "value": {"list": {"i": [1, %d, %d, %d]}}}]}]}
        """
        .formatted(i, i, i, i, CHANNELS, SIDE, SIDE / 2);
  }

  private static void dump(Path file) throws IOException {
    int count = CHANNELS * SIDE * SIDE / 2;
    ByteBuffer dims = ByteBuffer.allocate(32);
    for (int dim : new int[] {1, CHANNELS / 16, SIDE, SIDE / 2, 16}) {
      varint(dims, dim);
    }
    ByteBuffer output = ByteBuffer.allocate(64);
    output.put(new byte[] {8, 2, 16, 3, 26, (byte) (dims.position() + 2), 10});
    output.put((byte) dims.position()).put(dims.flip());
    output.put((byte) 48);
    varint(output, 2L * count);
    ByteBuffer header = ByteBuffer.allocate(80);
    header.put((byte) 26);
    varint(header, output.position());
    header.put(output.array(), 0, output.position());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.position()).array());
      out.write(header.array(), 0, header.position());
      for (int i = 0; i < count; i++) {
        out.write(i * 31 & 255);
        out.write(0x2C | i >> 6 & 3);
      }
    }
  }

  private static void varint(ByteBuffer to, long value) {
    long rest = value;
    while (rest > 127) {
      to.put((byte) (rest & 127 | 128));
      rest >>= 7;
    }
    to.put((byte) rest);
  }

  private static void array(Path file) throws IOException {
    String header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1, %d, %d, %d), }"
            .formatted(CHANNELS, SIDE, SIDE / 2);
    String padded = header + " ".repeat(117 - header.length()) + "\n";
    ByteBuffer values = ByteBuffer.allocate(4 * SIDE).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < SIDE; i++) {
      values.putFloat((i * 7 % 100 + 1) * 0.01f);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) padded.length(), 0});
      out.write(padded.getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < CHANNELS * SIDE / 2; i++) {
        out.write(values.array());
      }
    }
  }

  private void run(int rounds) throws Exception {
    Map<String, long[]> times = new LinkedHashMap<>();
    work.keySet().forEach(name -> times.put(name, new long[rounds]));
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<String, List<String>> entry : work.entrySet()) {
        long nanos = time(entry.getValue());
        if (round >= 0) {
          times.get(entry.getKey())[round] = nanos;
        }
      }
    }
    Map<String, Long> medians = new LinkedHashMap<>();
    times.forEach(
        (name, all) -> {
          Arrays.sort(all);
          medians.put(name, all[all.length / 2]);
        });
    medians.forEach(
        (name, nanos) -> {
          System.out.printf(Locale.ROOT, "%-42s %8.3f s", name, nanos / 1e9);
          Long numpy = medians.get(name + ", numpy");
          if (numpy != null) {
            System.out.printf(Locale.ROOT, "   %5.1f x numpy", (double) numpy / nanos);
          }
          bytes.forEach(
              (prefix, size) -> {
                if (name.startsWith(prefix)) {
                  System.out.printf(Locale.ROOT, "   %5.2f GB/s", (double) size / nanos);
                }
              });
          System.out.println();
        });
  }

  private long time(List<String> command) throws Exception {
    long start = System.nanoTime();
    if (command.get(0).equals("read")) {
      read(command.subList(1, command.size()));
    } else {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed");
      }
    }
    return System.nanoTime() - start;
  }

  /** Every byte once, with one thread, in this process: what the machine gives. */
  private static long read(List<String> files) throws IOException {
    long sum = 0;
    long[] block = new long[4096];
    for (String file : files) {
      try (FileChannel channel = FileChannel.open(Path.of(file))) {
        for (long at = 0; at < channel.size(); at += 1 << 28) {
          var values =
              channel
                  .map(FileChannel.MapMode.READ_ONLY, at, Math.min(1 << 28, channel.size() - at))
                  .asLongBuffer();
          while (values.hasRemaining()) {
            int n = Math.min(block.length, values.remaining());
            values.get(block, 0, n);
            for (int i = 0; i < n; i++) {
              sum += block[i];
            }
          }
        }
      }
    }
    return sum;
  }
}
