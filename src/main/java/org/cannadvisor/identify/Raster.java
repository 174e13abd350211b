package org.cannadvisor.identify;

/** A picture whose values lie at equal distances. */
final class Raster implements Sight {

  private final float[] values;
  private final int channels;
  private final int height;
  private final int width;
  private final long channelStep;
  private final long rowStep;
  private final long columnStep;

  Raster(
      float[] values,
      int channels,
      int height,
      int width,
      long channelStep,
      long rowStep,
      long columnStep) {
    this.values = values;
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.channelStep = channelStep;
    this.rowStep = rowStep;
    this.columnStep = columnStep;
  }

  static Raster of(float[] values, Shape shape) {
    long[] steps = shape.order().steps(shape.channels(), shape.height(), shape.width());
    return new Raster(
        values, shape.channels(), shape.height(), shape.width(), steps[0], steps[1], steps[2]);
  }

  @Override
  public float at(int channel, int y, int x) {
    if (y < 0 || x < 0 || y >= height || x >= width) {
      return Float.NaN;
    }
    long at = channel * channelStep + y * rowStep + x * columnStep;
    return at < values.length ? values[(int) at] : Float.NaN;
  }

  /** Of the whole tensor; only read. */
  float[] values() {
    return values;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int width() {
    return width;
  }

  /** How many values lie from one channel to the next. */
  long channelStep() {
    return channelStep;
  }

  long rowStep() {
    return rowStep;
  }

  long columnStep() {
    return columnStep;
  }
}
