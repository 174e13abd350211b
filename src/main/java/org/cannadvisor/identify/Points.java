package org.cannadvisor.identify;

/**
 * Places in a picture, spread evenly: all of them where they are few, else those of the R2 sequence
 * (M. Roberts, 2018), which leaves no gaps and repeats no pattern of the picture.
 */
final class Points {

  private final int[] rows;
  private final int[] columns;

  Points(int[] rows, int[] columns) {
    this.rows = rows;
    this.columns = columns;
  }

  private static final double ROW_STEP = 0.7548776662466927;
  private static final double COLUMN_STEP = 0.5698402909980532;

  static Points in(Sight sight, int most) {
    long all = (long) sight.height() * sight.width();
    return all <= most ? every(sight, (int) all) : spread(sight, most);
  }

  private static Points every(Sight sight, int all) {
    int[] rows = new int[all];
    int[] columns = new int[all];
    for (int i = 0; i < all; i++) {
      rows[i] = i / sight.width();
      columns[i] = i % sight.width();
    }
    return new Points(rows, columns);
  }

  private static Points spread(Sight sight, int n) {
    int[] rows = new int[n];
    int[] columns = new int[n];
    for (int i = 0; i < n; i++) {
      rows[i] = (int) (fraction(i * ROW_STEP) * sight.height());
      columns[i] = (int) (fraction(i * COLUMN_STEP) * sight.width());
    }
    return new Points(rows, columns);
  }

  private static double fraction(double number) {
    return number - Math.floor(number);
  }

  int count() {
    return rows.length;
  }

  int[] rows() {
    return rows;
  }

  int[] columns() {
    return columns;
  }
}
