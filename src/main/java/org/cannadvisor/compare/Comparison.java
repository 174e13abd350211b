package org.cannadvisor.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.tensor.Arithmetic;
import org.cannadvisor.tensor.Metric;

/** The comparison of my output with golden data: a file with a file, a directory with another. */
public final class Comparison {

  /** Bytes of a float32; the number of elements is only guessed, for the choice of loops. */
  private static final int TYPICAL = 4;

  private final Request request;

  /**
   * What is asked for.
   *
   * @param raw the form of values without a header; empty where files must say themselves
   * @param limit the first so many elements of each pair
   */
  public record Request(
      Path my,
      Path golden,
      Optional<TensorFile.Raw> raw,
      Set<Metric> metrics,
      Arithmetic arithmetic,
      long limit) {}

  private Comparison(Request request) {
    this.request = request;
  }

  /** Compares. */
  public static Run of(Request request) throws IOException, DamagedFileException {
    return new Comparison(request).run();
  }

  private Run run() throws IOException, DamagedFileException {
    List<Row> rows =
        new TwoFiles(new Comparing(meter(Files.size(request.my))))
            .rows(request.my, request.golden, request.raw);
    return new Run(rows, request.metrics, request.arithmetic, true);
  }

  private Meter meter(long bytes) {
    return Meter.of(request.metrics, request.arithmetic, request.limit, bytes / TYPICAL);
  }
}
