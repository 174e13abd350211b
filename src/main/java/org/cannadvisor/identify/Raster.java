package org.cannadvisor.identify;

/**
 * A picture whose values lie at equal distances.
 *
 * @param values of the whole tensor; only read
 * @param channelStep how many values lie from one channel to the next
 */
record Raster(
    float[] values,
    int channels,
    int height,
    int width,
    long channelStep,
    long rowStep,
    long columnStep)
    implements Sight {

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
}
