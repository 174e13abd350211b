package org.cannadvisor.identify;

/**
 * A picture whose lines are longer in memory than it is wide, read as if they were not: each line
 * begins a little later than the one above. One channel: the values as they lie.
 *
 * @param flat the shape it is seen in
 * @param line how many values a line takes in memory
 * @param rows how many lines a plane takes in memory
 */
record Skewed(Sight of, Shape flat, boolean interleaved, long line, long rows) implements Sight {

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public int height() {
    return flat.height();
  }

  @Override
  public int width() {
    return flat.width();
  }

  @Override
  public float at(int channel, int y, int x) {
    long at = (long) y * flat.width() + x;
    long row = at / line;
    long column = at % line;
    return interleaved
        ? at((int) (column % of.channels()), row, column / of.channels())
        : at((int) (row / rows), row % rows, column);
  }

  private float at(int channel, long row, long column) {
    return channel < of.channels() ? of.at(channel, (int) row, (int) column) : Float.NaN;
  }
}
