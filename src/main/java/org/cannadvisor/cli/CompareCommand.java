package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cannadvisor.compare.Closeness;
import org.cannadvisor.compare.Comparison;
import org.cannadvisor.compare.Results;
import org.cannadvisor.compare.Run;
import org.cannadvisor.compare.SummaryText;
import org.cannadvisor.compare.pairing.DumpFolders;
import org.cannadvisor.compare.pairing.Selection;
import org.cannadvisor.compare.pairing.Sought;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.tensor.Arithmetic;
import org.cannadvisor.tensor.Metric;
import org.cannadvisor.tensor.detail.Tolerance;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code compare MY GOLDEN}: my output against golden data, tensor by tensor. */
final class CompareCommand implements Callable<Integer> {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;
  private final TensorForm form;

  private CompareCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("compare", this)
            .addPositional(Usage.file(0, "MY", "compare-my"))
            .addPositional(Usage.file(1, "GOLDEN", "compare-golden"))
            .addOption(Usage.value("--graph", "FILE", Path.class).build())
            .addOption(Usage.value("--quant", "FILE", Path.class).build())
            .addOption(Usage.value("--fusion-off-graph", "FILE", Path.class).build())
            .addOption(Usage.value("--select", "OPS", String.class).build())
            .addOption(Usage.value("--range", "FROM:TO", String.class).build())
            .addOption(Usage.value("-o", "DIR", Path.class).descriptionKey("compare-o").build())
            .addOption(Usage.value("--stamp", "TEXT", String.class).build())
            .addOption(Usage.value("--metric", "LIST", String.class).build())
            .addOption(Usage.choice("--arithmetic", "exact|msaccucmp", Arithmetic.class))
            .addOption(Usage.value("--max-elements", "N", Long.class).build())
            .addOption(Usage.value("--top", "N", Integer.class).build())
            .addOption(Usage.value("--rtol", "X", Double.class).build())
            .addOption(Usage.value("--atol", "X", Double.class).build())
            .addOption(Usage.value("--top-k", "K", Integer.class).build())
            .addOption(Usage.value("--dtype", "TYPE", String.class).build())
            .addOption(Usage.value("--shape", "DIMS", String.class).build())
            .addOption(Usage.language());
    this.given = new Given(spec);
    this.form = new TensorForm(spec, given);
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    return new CompareCommand(streams).spec;
  }

  @Override
  public Integer call() {
    Path my = readable(0);
    Path golden = readable(1);
    Stopping stopping = new Stopping();
    try {
      DumpFolders folders = DumpFolders.of(my, golden);
      for (DumpFolders.FolderPair pair : folders.pairs()) {
        compare(pair, folders.pairs().size() > 1, stopping);
      }
      notCompared(folders);
      streams.out().flush();
      return ExitCode.DONE;
    } catch (IllegalArgumentException | DamagedFileException e) {
      throw new UnusableInput(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw given.unreadable(my);
    } finally {
      stopping.close();
    }
  }

  private void compare(DumpFolders.FolderPair pair, boolean isOneOfMany, Stopping stopping)
      throws IOException, DamagedFileException {
    Comparison.Request request =
        new Comparison.Request(
            sought(pair.my(), pair.golden()),
            form.dtype(),
            form.dims(),
            metrics(),
            given.option("--arithmetic", Arithmetic.EXACT),
            limit(),
            closeness(),
            stopping::isAsked);
    Run run = compared(request);
    Optional<Path> folder = given.option("-o");
    if (folder.isPresent()) {
      write(run, folder.get(), isOneOfMany ? pair.name() + "_" : "");
    }
    if (isOneOfMany) {
      streams.out().println("== " + pair.name());
    }
    SummaryText.write(run, given.language(), streams.out());
    if (isOneOfMany) {
      streams.out().println();
    }
  }

  private Run compared(Comparison.Request request) throws IOException, DamagedFileException {
    try (var progress = ProgressLine.of(streams, given.language())) {
      return Comparison.of(request, progress);
    }
  }

  private void notCompared(DumpFolders folders) {
    if (!folders.alone().isEmpty()) {
      streams.out().println(Hint.notCompared(given.language(), folders.alone()));
    }
  }

  private Sought sought(Path my, Path golden) {
    return new Sought(
        my,
        golden,
        given.option("--graph"),
        given.option("--quant"),
        given.option("--fusion-off-graph"),
        Selection.of(given.option("--select"), given.option("--range")));
  }

  private Path readable(int index) {
    Path path = given.<Path>parameter(index).orElseThrow();
    if (!Files.isReadable(path)) {
      throw new UnusableInput(Hint.noTensors(given.language(), path));
    }
    return path;
  }

  private Set<Metric> metrics() {
    Set<Metric> metrics = EnumSet.noneOf(Metric.class);
    for (String word : given.option("--metric", "all").split(",", -1)) {
      if (word.equals("all")) {
        return EnumSet.allOf(Metric.class);
      }
      metrics.add(
          Metric.of(word.strip())
              .orElseThrow(() -> usage(Hint.noSuchMetric(given.language(), word))));
    }
    return metrics;
  }

  /** As msaccucmp's option: 0 is no limit. */
  private long limit() {
    long limit = given.option("--max-elements", 0L);
    return limit <= 0 ? Long.MAX_VALUE : limit;
  }

  /** Asking how two tensors agree asks to look at one of them. */
  private Closeness closeness() {
    Tolerance tolerance =
        new Tolerance(
            notNegative("--rtol", Tolerance.NUMPY.relative()),
            notNegative("--atol", Tolerance.NUMPY.absolute()));
    int topK = (int) notNegative("--top-k", 0);
    boolean isAsked = topK > 0 || !tolerance.equals(Tolerance.NUMPY);
    return new Closeness((int) notNegative("--top", isAsked ? 1 : 0), tolerance, topK);
  }

  private double notNegative(String option, double otherwise) {
    Optional<Number> given = this.given.option(option);
    double value = given.map(Number::doubleValue).orElse(otherwise);
    if (!(value >= 0)) {
      throw usage(Hint.negative(this.given.language(), option, String.valueOf(value)));
    }
    return value;
  }

  private void write(Run run, Path folder, String prefix) {
    String stamp = given.option("--stamp", STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw given.cannotWrite(folder, e);
    }
    given.write(
        folder.resolve(prefix + "result_" + stamp + ".csv"), writer -> Results.csv(run, writer));
    given.write(
        folder.resolve(prefix + "result_" + stamp + ".json"), writer -> Results.json(run, writer));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
