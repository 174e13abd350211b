package org.cannadvisor.identify;

/** A picture under a binomial filter of five by five, which takes away what aliasing is made of. */
record Smoothed(Sight of) implements Sight {

  private static final float[] WEIGHTS = {1 / 16f, 4 / 16f, 6 / 16f, 4 / 16f, 1 / 16f};
  private static final int REACH = 2;

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
    float sum = 0;
    for (int i = -REACH; i <= REACH; i++) {
      for (int j = -REACH; j <= REACH; j++) {
        sum += WEIGHTS[i + REACH] * WEIGHTS[j + REACH] * of.at(channel, y + i, x + j);
      }
    }
    return sum;
  }
}
