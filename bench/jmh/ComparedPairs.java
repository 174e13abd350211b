package org.cannadvisor.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cannadvisor.bench.Pairs.Side;
import org.cannadvisor.formats.MappedFile;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.Metric;
import org.cannadvisor.tensor.StoredElements;
import org.cannadvisor.tensor.exact.ExactMeter;
import org.cannadvisor.tensor.exact.KernelChoice;
import org.cannadvisor.tensor.exact.Kernels;
import org.cannadvisor.tensor.exact.ScalarKernels;
import org.cannadvisor.tensor.layout.ChannelTiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What is done with the two tensors of a pair, each time from the page cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 40)
@Measurement(iterations = 31)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "--add-modules=jdk.incubator.vector"})
public class ComparedPairs {

  private static final List<Long> NCHW = List.of(1L, 64L, 512L, 512L);
  private static final List<Long> BLOCKS = List.of(1L, 4L, 512L, 512L, 16L);
  private static final int PIECE = 1 << 16;
  private static final Set<Metric> EIGHT =
      EnumSet.complementOf(
          EnumSet.of(Metric.KULLBACK_LEIBLER_DIVERGENCE, Metric.STANDARD_DEVIATION));

  /**
   * Of what the pair is: both float32, both float16, or a dump of float16 in NC1HWC0 against float32
   * in NCHW.
   */
  @Param({"float32", "float16", "blocks"})
  public String pair;

  @Param({"1", "2"})
  public int threads;

  private Path folder;
  private List<Path> files;
  private MappedFile my;
  private MappedFile golden;
  private Elements mine;
  private Elements other;
  private ForkJoinPool pool;
  private final Kernels kernels = KernelChoice.vector().orElseGet(ScalarKernels::new);

  @Setup(Level.Trial)
  public void open() throws Exception {
    folder = Files.createTempDirectory("cann-advisor-kernels");
    Path mine = Pairs.write(folder, Side.MY, pair.equals("float32") ? 4 : 2);
    Path other = Pairs.write(folder, Side.GOLDEN, pair.equals("float16") ? 2 : 4);
    files = List.of(mine, other);
    my = new MappedFile(mine);
    golden = new MappedFile(other);
    pool = new ForkJoinPool(threads);
    if (pair.equals("blocks")) {
      StoredTensor blocks =
          StoredTensor.plain("my", ElementType.FLOAT16, Format.NC1HWC0, BLOCKS, my);
      StoredTensor rows = StoredTensor.plain("golden", ElementType.FLOAT, Format.ND, NCHW, golden);
      ChannelTiles tiles = ChannelTiles.of(blocks, rows, NCHW).orElseThrow();
      this.mine = tiles.read(blocks);
      this.other = tiles.read(rows);
    } else {
      ElementType type = ElementType.named(pair).orElseThrow();
      this.mine = StoredElements.of(StoredTensor.plain("my", type, Format.ND, NCHW, my));
      this.other = StoredElements.of(StoredTensor.plain("golden", type, Format.ND, NCHW, golden));
    }
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    my.close();
    golden.close();
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
    pool.shutdown();
  }

  /** Each byte once, added up: the least that looking at all of them takes. */
  @Benchmark
  public long read() throws Exception {
    long sum = 0;
    for (Path file : files) {
      int pieces = (int) (Files.size(file) / PIECE);
      try (FileChannel channel = FileChannel.open(file)) {
        sum += in(() -> IntStream.range(0, pieces).parallel().mapToLong(i -> sum(channel, i)).sum());
      }
    }
    return sum;
  }

  /** The eight metrics of a table of msaccucmp's file_compare. */
  @Benchmark
  public Object eight() throws Exception {
    return in(() -> new ExactMeter(kernels, EIGHT, false).measure(mine, other, Long.MAX_VALUE));
  }

  /** All ten metrics: a second pass for the divergence. */
  @Benchmark
  public Object ten() throws Exception {
    Set<Metric> all = EnumSet.allOf(Metric.class);
    return in(() -> new ExactMeter(kernels, all, false).measure(mine, other, Long.MAX_VALUE));
  }

  private <T> T in(Callable<T> work) throws Exception {
    return pool.submit(work).get();
  }

  private static final ThreadLocal<ByteBuffer> BUFFER =
      ThreadLocal.withInitial(
          () -> ByteBuffer.allocateDirect(PIECE).order(ByteOrder.nativeOrder()));

  private static long sum(FileChannel channel, int piece) {
    ByteBuffer buffer = BUFFER.get().clear();
    try {
      channel.read(buffer, (long) piece * PIECE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    LongBuffer values = buffer.flip().asLongBuffer();
    long sum = 0;
    for (int i = 0; i < values.limit(); i++) {
      sum += values.get(i);
    }
    return sum;
  }
}
