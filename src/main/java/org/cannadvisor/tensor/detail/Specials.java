package org.cannadvisor.tensor.detail;

import java.util.Optional;

/** Counts the odd values of one side and remembers the first of each kind. */
final class Specials {

  private final double largest;
  private final double smallestNormal;
  private final Tally nan = new Tally();
  private final Tally infinite = new Tally();
  private final Tally saturated = new Tally();
  private final Tally subnormal = new Tally();

  Specials(Optional<Grid> grid) {
    this.largest = grid.map(Grid::largest).orElse(Double.NaN);
    this.smallestNormal = grid.map(Grid::smallestNormal).orElse(0.0);
  }

  void add(long element, double value) {
    double size = Math.abs(value);
    if (Double.isNaN(size)) {
      nan.add(element);
    } else if (Double.isInfinite(size)) {
      infinite.add(element);
    } else if (size == largest) {
      saturated.add(element);
    } else if (size < smallestNormal && size != 0) {
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
