import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Whether time grows with the size of a pair, and memory does not. */
public final class LinearBench {

  private static final long GB = 1_000_000_000;
  private static final int PIECE = 1 << 20;
  private static final String EIGHT = "0,1,2,3,6,7,8,9";

  private final Path home;
  private final Path scratch;
  private final int rounds;

  private LinearBench(Path home, Path scratch, int rounds) {
    this.home = home;
    this.scratch = scratch;
    this.rounds = rounds;
  }

  /** One run of a process. */
  private record Run(double seconds, long kilobytes) {}

  public static void main(String[] args) throws Exception {
    Path scratch = Files.createTempDirectory("cann-advisor-linear");
    List<String> sizes =
        args.length > 2 ? Arrays.asList(args).subList(2, args.length) : List.of("1", "4", "16");
    try {
      LinearBench bench = new LinearBench(Path.of(args[0]), scratch, Integer.parseInt(args[1]));
      System.out.println("    GB  threads   seconds     GB/s   own memory   plain read, seconds");
      for (String size : sizes) {
        bench.measure(Long.parseLong(size) * GB);
      }
    } finally {
      try (Stream<Path> files = Files.walk(scratch)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void measure(long bytes) throws Exception {
    if (Files.getFileStore(scratch).getUsableSpace() < bytes + GB) {
      System.out.printf("%6d  left out: the disk has less%n", bytes / GB);
      return;
    }
    Path my = write(scratch.resolve("my.bin"), bytes / 2, 1);
    Path golden = write(scratch.resolve("golden.bin"), bytes / 2, 0);
    double read = median(round -> read(my) + read(golden));
    for (int threads = 2; threads > 0; threads--) {
      long[] most = new long[1];
      int used = threads;
      double seconds =
          median(
              round -> {
                Run run = compare(my, golden, used);
                most[0] = Math.max(most[0], run.kilobytes);
                return run.seconds;
              });
      System.out.printf(
          Locale.ROOT,
          "%6d  %7d  %8.2f  %7.2f   %7d MB   %.2f%n",
          bytes / GB,
          threads,
          seconds,
          bytes / seconds / GB,
          most[0] / 1024,
          read);
    }
    Files.delete(my);
    Files.delete(golden);
  }

  private interface Round {
    double seconds(int round) throws Exception;
  }

  /** The first round brings the files into the page cache and does not count. */
  private double median(Round work) throws Exception {
    double[] all = new double[rounds];
    work.seconds(-1);
    for (int i = 0; i < rounds; i++) {
      all[i] = work.seconds(i);
    }
    Arrays.sort(all);
    return all[rounds / 2];
  }

  /** The same random values on both sides, mine a little larger. */
  private static Path write(Path file, long bytes, int error) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
    while (piece.hasRemaining()) {
      float value = (float) (random.nextDouble() - 0.5);
      piece.putFloat(value * (1 + error * random.nextInt(100) * 1e-5f));
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long at = 0; at < bytes; at += PIECE) {
        out.write(piece.array(), 0, (int) Math.min(PIECE, bytes - at) / 4 * 4);
      }
    }
    return file;
  }

  private Run compare(Path my, Path golden, int threads) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                home.resolve("cann-advisor") + "",
                "compare",
                my + "",
                golden + "",
                "--dtype",
                "float32",
                "--metric",
                EIGHT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAVA_OPTS", "-XX:ActiveProcessorCount=" + threads);
    long start = System.nanoTime();
    Process process = builder.start();
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, ownMemory(process.pid()));
      Thread.sleep(20);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("compare failed");
    }
    return new Run((System.nanoTime() - start) / 1e9, most);
  }

  /** Memory that is no page of a file, in kilobytes; 0 where the system does not say. */
  private static long ownMemory(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }

  /** Every byte once, with one thread, in this process. */
  private static double read(Path file) throws IOException {
    long start = System.nanoTime();
    ByteBuffer piece = ByteBuffer.allocateDirect(1 << 16).order(ByteOrder.nativeOrder());
    long sum = 0;
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(piece.clear()) > 0) {
        LongBuffer values = piece.flip().asLongBuffer();
        while (values.hasRemaining()) {
          sum += values.get();
        }
      }
    }
    return sum == 42 ? 0 : (System.nanoTime() - start) / 1e9;
  }
}
