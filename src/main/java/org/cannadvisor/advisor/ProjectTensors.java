package org.cannadvisor.advisor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.cannadvisor.advisor.TensorPairs.Pair;
import org.cannadvisor.compare.Closeness;
import org.cannadvisor.compare.Comparison;
import org.cannadvisor.compare.Results;
import org.cannadvisor.compare.Row;
import org.cannadvisor.compare.Run;
import org.cannadvisor.compare.pairing.Selection;
import org.cannadvisor.compare.pairing.Sought;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.TensorComparer;
import org.cannadvisor.intake.comparison.ComparisonReader;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Progress;
import org.cannadvisor.tensor.Arithmetic;
import org.cannadvisor.tensor.Metric;

/**
 * Compares the dumps and arrays of a project with the golden ones beside them, within a time
 * budget. What comes out is read as the table of a comparison would be, so that the same rules hear
 * it; a comparison that took long is kept in the user's cache.
 */
final class ProjectTensors implements TensorComparer {

  /** How long a diagnosis waits for all its comparisons together. */
  private static final Duration BUDGET = Duration.ofSeconds(20);

  /** What msquickcmp calls an output of the whole network. */
  private static final String OUTPUT = "Node_Output";

  private final BooleanSupplier late;

  private final Progress progress;

  private ProjectTensors(BooleanSupplier late, Progress progress) {
    this.late = late;
    this.progress = progress;
  }

  /** With a budget that begins at the first comparison. */
  static ProjectTensors withinBudget(Progress progress) {
    return new ProjectTensors(new Deadline(BUDGET)::isOver, progress);
  }

  /** With a budget of the caller's. */
  static ProjectTensors until(BooleanSupplier late) {
    return new ProjectTensors(late, Progress.NONE);
  }

  @Override
  public List<Compared> compare(Tensors tensors) {
    var compared = new ArrayList<Compared>();
    Optional<String> graph =
        tensors.graphs().size() == 1 ? Optional.of(tensors.graphs().get(0)) : Optional.empty();
    for (Pair pair : TensorPairs.in(tensors.folders())) {
      compare(pair, tensors, graph).ifPresent(compared::add);
    }
    return compared;
  }

  private Optional<Compared> compare(Pair pair, Tensors tensors, Optional<String> graph) {
    var reading = new Reading();
    try {
      Optional<String> table = table(pair, tensors, graph, reading);
      if (table.isEmpty()) {
        return Optional.empty();
      }
      Reading rows = new ComparisonReader().read(SourceText.computed(pair.my(), table.get()));
      rows.facts().forEach(reading::add);
    } catch (DamagedFileException | IOException | IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage()).replace(tensors.root() + "/", "");
      reading.problem(
          Evidence.wholeFile(pair.my()),
          "无法与 " + pair.golden() + " 比对：" + why,
          "Cannot be compared with " + pair.golden() + ": " + why);
    }
    return Optional.of(new Compared(pair.my(), reading));
  }

  /** The table of a comparison; empty where nothing belongs together, or a table has it already. */
  private Optional<String> table(
      Pair pair, Tensors tensors, Optional<String> graph, Reading reading)
      throws IOException, DamagedFileException {
    Path root = tensors.root();
    Sought sought =
        new Sought(
            root.resolve(pair.my()),
            root.resolve(pair.golden()),
            pair.outputs() ? Optional.empty() : graph.map(root::resolve),
            Optional.empty(),
            Optional.empty(),
            Selection.ALL);
    var cache = ComparisonCache.of(sought);
    Optional<String> kept = cache.kept();
    if (kept.isPresent()) {
      return kept;
    }
    var done = new AtomicInteger();
    Run run =
        Comparison.of(
            request(sought),
            (work, now, all) ->
                progress.at(work, done.accumulateAndGet((int) now, Math::max), all));
    if (run.rows().stream().noneMatch(row -> row.measured().isPresent()) || isKnown(run, tensors)) {
      return Optional.empty();
    }
    String table = csv(pair.outputs() ? asOutputs(run) : run);
    if (run.complete()) {
      cache.keep(table);
    } else {
      tooLong(pair, done.get(), run.pairing().matches().size(), reading);
    }
    return Optional.of(table);
  }

  private Comparison.Request request(Sought sought) {
    return new Comparison.Request(
        sought,
        Optional.empty(),
        List.of(),
        EnumSet.allOf(Metric.class),
        Arithmetic.EXACT,
        Long.MAX_VALUE,
        Closeness.NONE,
        late);
  }

  /** Whether a table in the project compares most of these operators. */
  private static boolean isKnown(Run run, Tensors tensors) {
    long known =
        run.rows().stream().filter(row -> tensors.compared().contains(row.my().names())).count();
    return 2 * known > run.rows().size();
  }

  private static Run asOutputs(Run run) {
    List<Row> rows =
        run.rows().stream()
            .filter(row -> row.measured().isPresent())
            .map(ProjectTensors::asOutput)
            .toList();
    return new Run(rows, run.pairing(), run.metrics(), run.arithmetic(), List.of(), run.complete());
  }

  private static Row asOutput(Row row) {
    return new Row(
        row.index(),
        row.sequence(),
        row.opType(),
        true,
        new Row.Side(OUTPUT, row.my().dtype(), row.my().address()),
        row.golden(),
        row.tensorIndex(),
        row.shape(),
        row.overflow(),
        row.measured(),
        row.reasons());
  }

  private static String csv(Run run) {
    var text = new StringWriter();
    try {
      Results.csv(run, text);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return text.toString();
  }

  private static void tooLong(Pair pair, int done, int all, Reading reading) {
    String command = "cann-advisor compare " + pair.my() + " " + pair.golden() + " -o comparison";
    reading.problem(
        Evidence.wholeFile(pair.my()),
        "时限内只比对了 " + all + " 个算子中的 " + done + " 个。可先在项目目录执行 " + command + "，再诊断。",
        "Only "
            + done
            + " of "
            + all
            + " operators were compared in the time there is. Maybe run "
            + command
            + " in the project first.");
  }
}
