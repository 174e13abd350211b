package org.cannadvisor.identify;

/** A picture as somebody sees it: values by channel, row and column. */
interface Sight {

  int channels();

  int height();

  int width();

  /** A value; NaN where the picture has none there. */
  float at(int channel, int y, int x);
}
