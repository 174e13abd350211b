package org.cannadvisor.tensor.detail;

import java.util.Optional;

/** Counts the odd values of one side and remembers the first of each kind. */
final class Specials {

  private final Optional<Grid> grid;
  private final double largest;
  private final Tally nan = new Tally();
  private final Tally infinite = new Tally();
  private final Tally saturated = new Tally();
  private final Tally subnormal = new Tally();

  Specials(Optional<Grid> grid) {
    this.grid = grid;
    this.largest = grid.map(Grid::largest).orElse(Double.NaN);
  }

  void add(long element, double value) {
    if (Double.isNaN(value)) {
      nan.add(element);
    } else if (Double.isInfinite(value)) {
      infinite.add(element);
    } else if (Math.abs(value) == largest) {
      saturated.add(element);
    } else if (grid.isPresent() && grid.get().isSubnormal(value)) {
      subnormal.add(element);
    }
  }

  Detail.Odd result() {
    return new Detail.Odd(nan.result(), infinite.result(), saturated.result(), subnormal.result());
  }

  private static final class Tally {
    private long count;
    private long first = -1;

    void add(long element) {
      first = count++ == 0 ? element : first;
    }

    Detail.Tally result() {
      return new Detail.Tally(count, first);
    }
  }
}
