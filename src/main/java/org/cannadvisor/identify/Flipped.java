package org.cannadvisor.identify;

/** A picture upside down, from right to left, or both. */
record Flipped(Sight of, boolean upsideDown, boolean mirrored) implements Sight {

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
    return of.at(channel, upsideDown ? height() - 1 - y : y, mirrored ? width() - 1 - x : x);
  }
}
