package org.cannadvisor.identify;

/**
 * YUV 4:2:0 as one plane of values: the lines of Y, then half as many with the chroma. Its channels
 * are Y and the two of chroma, each of which holds for four pixels.
 *
 * @param plane one channel, one and a half times as high as the picture
 * @param separate whether each chroma channel has a plane of its own (I420, YV12) instead of
 *     alternating (NV12, NV21)
 */
record SemiPlanar(Sight plane, boolean separate) implements Sight {

  /** Whether a plane may be one: lines and columns in pairs. */
  static boolean canBe(Sight plane) {
    return plane.channels() == 1
        && plane.height() % 3 == 0
        && plane.width() % 2 == 0
        && plane.height() / 3 * 2 >= 4
        && plane.width() >= 4;
  }

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public int height() {
    return plane.height() / 3 * 2;
  }

  @Override
  public int width() {
    return plane.width();
  }

  @Override
  public float at(int channel, int y, int x) {
    if (channel == 0 || y < 0 || x < 0 || y >= height() || x >= width()) {
      return channel == 0 && y < height() ? plane.at(0, y, x) : Float.NaN;
    }
    if (!separate) {
      return plane.at(0, height() + y / 2, x / 2 * 2 + channel - 1);
    }
    int quarter = height() / 2 * (width() / 2);
    int at = (channel - 1) * quarter + y / 2 * (width() / 2) + x / 2;
    return plane.at(0, height() + at / width(), at % width());
  }
}
