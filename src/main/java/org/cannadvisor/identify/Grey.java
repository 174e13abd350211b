package org.cannadvisor.identify;

/** The mean of a picture's channels. */
final class Grey implements Sight {

  private final float[] values;
  private final int height;
  private final int width;

  private Grey(float[] values, int height, int width) {
    this.values = values;
    this.height = height;
    this.width = width;
  }

  static Grey of(Sight sight) {
    float[] values = new float[sight.height() * sight.width()];
    for (int y = 0; y < sight.height(); y++) {
      for (int x = 0; x < sight.width(); x++) {
        float sum = 0;
        for (int c = 0; c < sight.channels(); c++) {
          sum += sight.at(c, y, x);
        }
        values[y * sight.width() + x] = sum / sight.channels();
      }
    }
    return new Grey(values, sight.height(), sight.width());
  }

  /** Each pixel the mean of four. */
  Grey halved() {
    int rows = height / 2;
    int columns = width / 2;
    float[] half = new float[rows * columns];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int at = 2 * y * width + 2 * x;
        half[y * columns + x] =
            (values[at] + values[at + 1] + values[at + width] + values[at + width + 1]) / 4;
      }
    }
    return new Grey(half, rows, columns);
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public float at(int channel, int y, int x) {
    return y < 0 || x < 0 || y >= height || x >= width ? Float.NaN : values[y * width + x];
  }
}
