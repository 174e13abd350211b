package org.cannadvisor.identify;

/** Whole numbers of 8 bits, taken as signed ones. */
record Wrapped(Sight of) implements Sight {

  private static final float HALF = 128;

  @Override
  public int channels() {
    return of.channels();
  }

  @Override
  public int height() {
    return of.height();
  }

  @Override
  public int width() {
    return of.width();
  }

  @Override
  public float at(int channel, int y, int x) {
    float value = of.at(channel, y, x);
    return value >= HALF ? value - 2 * HALF : value;
  }
}
