package org.cannadvisor.identify;

/** A part of a picture, or the picture with something around it: rows and columns moved. */
record Shifted(Sight of, int down, int right, int height, int width) implements Sight {

  @Override
  public int channels() {
    return of.channels();
  }

  @Override
  public float at(int channel, int y, int x) {
    return of.at(channel, y + down, x + right);
  }
}
