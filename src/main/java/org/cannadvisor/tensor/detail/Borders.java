package org.cannadvisor.tensor.detail;

import java.util.Optional;

/**
 * Mean absolute difference of the outermost rows and columns of pictures, and of what they hold.
 */
final class Borders {

  private final Walk rows;
  private final Walk columns;
  private double outer;
  private double inner;
  private long outerCount;
  private long innerCount;

  Borders(Walk rows, Walk columns) {
    this.rows = rows;
    this.columns = columns;
  }

  void add(long start, int n, double[] differences) {
    rows.along(
        start,
        n,
        (row, begin, end) -> {
          boolean isEdge = row == 0 || row == rows.size() - 1;
          columns.along(
              start + begin,
              end - begin,
              (column, from, to) ->
                  add(
                      differences,
                      begin + from,
                      begin + to,
                      isEdge || column == 0 || column == columns.size() - 1));
        });
  }

  private void add(double[] differences, int from, int to, boolean isOuter) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += differences[i];
    }
    if (isOuter) {
      outer += sum;
      outerCount += to - from;
    } else {
      inner += sum;
      innerCount += to - from;
    }
  }

  /** Empty where there is no inside. */
  Optional<Detail.Border> result() {
    return innerCount == 0
        ? Optional.empty()
        : Optional.of(new Detail.Border(outer / outerCount, inner / innerCount));
  }
}
