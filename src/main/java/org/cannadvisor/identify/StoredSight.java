package org.cannadvisor.identify;

import org.cannadvisor.tensor.Elements;

/** A picture whose values are read where they are asked for. Not for several threads. */
final class StoredSight implements Sight {

  private final Elements elements;
  private final Shape shape;
  private final long[] steps;
  private final float[] one = new float[1];

  StoredSight(Elements elements, Shape shape) {
    this.elements = elements;
    this.shape = shape;
    steps = shape.order().steps(shape.channels(), shape.height(), shape.width());
  }

  @Override
  public int channels() {
    return shape.channels();
  }

  @Override
  public int height() {
    return shape.height();
  }

  @Override
  public int width() {
    return shape.width();
  }

  @Override
  public float at(int channel, int y, int x) {
    if (y < 0 || x < 0 || y >= height() || x >= width()) {
      return Float.NaN;
    }
    long at = channel * steps[0] + y * steps[1] + x * steps[2];
    if (at >= elements.count()) {
      return Float.NaN;
    }
    elements.read(at, 1, one);
    return one[0];
  }
}
