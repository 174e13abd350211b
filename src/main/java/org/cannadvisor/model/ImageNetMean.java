package org.cannadvisor.model;

/**
 * The mean colour of the ImageNet pictures, in 0..255 units. It is the commonest mean, and written
 * in one of two orders, so that a file that holds it says for which channel order it was written.
 */
public enum ImageNetMean {
  /** torchvision writes 123.675, 116.28, 103.53. */
  RGB(new Channels(123.675, 116.28, 103.53)),
  /** Caffe writes 104, 117, 123. */
  BGR(RGB.mean.reversed());

  /** The published figures differ by less: 123.675 (torchvision), 123.68 (VGG), 122.68 (Caffe). */
  private static final double SPREAD = 1.0;

  private final Channels mean;

  ImageNetMean(Channels mean) {
    this.mean = mean;
  }

  /** Whether this is the mean, in this order. */
  public boolean matches(Channels other) {
    return mean.isNear(other, SPREAD);
  }
}
