package org.cannadvisor.model;

/**
 * The mean colour of the ImageNet pictures, in 0..255 units. It is the commonest mean, and written
 * in one of two orders, so that a file that holds it says for which channel order it was written.
 */
public enum ImageNetMean {
  /** torchvision writes 123.675, 116.28, 103.53. */
  RGB(123.675, 116.28, 103.53),
  /** Caffe writes 104, 117, 123. */
  BGR(103.53, 116.28, 123.675);

  /** The published figures differ by less: 123.675 (torchvision), 123.68 (VGG), 122.68 (Caffe). */
  private static final double SPREAD = 1.0;

  private final double first;
  private final double middle;
  private final double last;

  ImageNetMean(double first, double middle, double last) {
    this.first = first;
    this.middle = middle;
    this.last = last;
  }

  /** Whether this is the mean, in this order. */
  public boolean matches(Channels mean) {
    return mean.isNear(new Channels(first, middle, last), SPREAD);
  }
}
