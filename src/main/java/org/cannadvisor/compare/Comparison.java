package org.cannadvisor.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cannadvisor.compare.pairing.Counts;
import org.cannadvisor.compare.pairing.Match;
import org.cannadvisor.compare.pairing.Pair;
import org.cannadvisor.compare.pairing.Pairing;
import org.cannadvisor.compare.pairing.Sought;
import org.cannadvisor.compare.pairing.Source;
import org.cannadvisor.compare.pairing.TensorPlace;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.model.Progress;
import org.cannadvisor.tensor.Arithmetic;
import org.cannadvisor.tensor.Metric;

/** The comparison of my output with golden data: a file with a file, a directory with another. */
public final class Comparison {

  /**
   * Bytes of an element on both sides, one of them float16; the number of elements is only guessed,
   * for the choice of loops.
   */
  private static final int TYPICAL = 6;

  private final Request request;
  private final Comparing comparing;

  /**
   * What is asked for.
   *
   * @param dtype of values without a header; empty where their counterparts say it
   * @param shape of the same; empty for one dimension, or that of their counterparts
   * @param limit the first so many elements of each pair
   * @param closeness which rows are looked at closely, and how
   * @param stop whether to leave off, asked before each operator
   */
  public record Request(
      Sought sought,
      Optional<ElementType> dtype,
      List<Long> shape,
      Set<Metric> metrics,
      Arithmetic arithmetic,
      long limit,
      Closeness closeness,
      BooleanSupplier stop) {

    public Request {
      shape = List.copyOf(shape);
    }
  }

  private Comparison(Request request) throws IOException {
    this.request = request;
    comparing =
        new Comparing(
            Meter.of(
                request.metrics,
                request.arithmetic,
                request.limit,
                (bytes(request.sought.my()) + bytes(request.sought.golden())) / TYPICAL));
  }

  /**
   * Compares.
   *
   * @param progress hears of each operator that is done
   * @throws IllegalArgumentException for a file against a directory, and for a selection of what is
   *     not there
   */
  public static Run of(Request request, Progress progress)
      throws IOException, DamagedFileException {
    return new Comparison(request).run(Pairing.of(request.sought), progress);
  }

  private Run run(Pairing pairing, Progress progress) {
    int all = pairing.matches().size();
    AtomicInteger done = new AtomicInteger();
    List<List<Row>> rows =
        pairing.matches().parallelStream()
            .map(
                match -> {
                  if (request.stop.getAsBoolean()) {
                    return List.<Row>of();
                  }
                  List<Row> found = rows(match, comparing);
                  progress.at(Progress.Work.COMPARING, done.incrementAndGet(), all);
                  return found;
                })
            .toList();
    List<Row> joined = rows.stream().flatMap(List::stream).toList();
    return new Run(
        joined,
        pairing,
        request.metrics,
        request.arithmetic,
        details(pairing, rows),
        done.get() == all);
  }

  /** Opens the files of the worst rows once more, side by side. */
  private List<RowDetail> details(Pairing pairing, List<List<Row>> rows) {
    List<Row> all = rows.stream().flatMap(List::stream).toList();
    return Verdict.worst(all, request.closeness.rows()).parallelStream()
        .map(worst -> detail(worst, pairing, rows))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<RowDetail> detail(Row worst, Pairing pairing, List<List<Row>> rows) {
    for (int i = 0; i < rows.size() && !request.stop.getAsBoolean(); i++) {
      if (rows.get(i).stream().anyMatch(row -> row.equals(worst))) {
        Detailing detailing = new Detailing(worst, request.closeness, request.limit);
        rows(pairing.matches().get(i), detailing);
        return detailing.result();
      }
    }
    return Optional.empty();
  }

  private List<Row> rows(Match match, PairWork work) {
    if (match.my().isEmpty()) {
      return failed(match, Counts.NONE, "");
    }
    try (SourceFile my = open(match.my().get(), match)) {
      return match.golden().isPresent()
          ? twoFiles(match, my, match.golden().get(), work)
          : pairs(match.pairs(my.counts(), Counts.NONE), my, Optional.empty(), work);
    } catch (DamagedFileException | IOException e) {
      return failed(match, Counts.NONE, reason(e));
    }
  }

  private List<Row> twoFiles(Match match, SourceFile my, Source goldenSource, PairWork work)
      throws IOException, DamagedFileException {
    try (SourceFile golden = SourceFile.open(goldenSource, raw())) {
      return pairs(match.pairs(my.counts(), golden.counts()), my, Optional.of(golden), work);
    }
  }

  private List<Row> pairs(
      List<Pair> pairs, SourceFile my, Optional<SourceFile> golden, PairWork work) {
    List<Row> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      rows.add(
          pair.isComparable()
              ? row(pair, my, golden, work)
              : Comparing.failed(pair, pair.reason()));
    }
    return rows;
  }

  private Row row(Pair pair, SourceFile my, Optional<SourceFile> open, PairWork work) {
    TensorPlace place = pair.golden().orElseThrow();
    Optional<StoredTensor> mine = my.tensor(pair.my().orElseThrow());
    if (mine.isEmpty()) {
      return Comparing.failed(pair, "My output has no such tensor.");
    }
    if (open.isPresent()) {
      return row(pair, mine.get(), open.get().tensor(place), work);
    }
    try (SourceFile golden = SourceFile.open(place.source(), raw())) {
      return row(pair, mine.get(), golden.tensor(place), work);
    } catch (DamagedFileException | IOException e) {
      return Comparing.failed(pair, reason(e));
    }
  }

  private static Row row(Pair pair, StoredTensor my, Optional<StoredTensor> golden, PairWork work) {
    return golden.isPresent()
        ? work.row(pair, my, golden.get())
        : Comparing.failed(pair, "The ground truth has no such tensor.");
  }

  /** My file; raw values take type and shape from their counterpart where nobody states them. */
  private SourceFile open(Source source, Match match) throws IOException, DamagedFileException {
    if (source.kind() == Source.Kind.RAW && request.dtype.isEmpty()) {
      for (Pair pair : match.pairs(Counts.NONE, Counts.NONE)) {
        if (pair.golden().isPresent()) {
          return SourceFile.open(source, likeGolden(source, pair.golden().get()));
        }
      }
    }
    return SourceFile.open(source, raw());
  }

  private static Optional<SourceFile.Raw> likeGolden(Source source, TensorPlace place)
      throws IOException, DamagedFileException {
    long bytes = Files.size(source.file());
    try (SourceFile golden = SourceFile.open(place.source(), Optional.empty())) {
      return golden
          .tensor(place)
          .filter(tensor -> tensor.type().bytes(tensor.count()) == bytes)
          .map(tensor -> new SourceFile.Raw(tensor.type(), tensor.dims()));
    }
  }

  private Optional<SourceFile.Raw> raw() {
    return request.dtype.map(type -> new SourceFile.Raw(type, request.shape));
  }

  private static List<Row> failed(Match match, Counts counts, String why) {
    return match.pairs(counts, Counts.NONE).stream()
        .map(pair -> Comparing.failed(pair, why.isEmpty() ? pair.reason() : why))
        .toList();
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static long bytes(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Files.size(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
