package org.cannadvisor.identify;

import java.util.List;

/**
 * How a picture of 0..255 becomes numbers: {@code (x − mean) / deviation}, both in 0..255 units and
 * in the order of the data.
 */
final class Normalization {

  private final String name;
  private final double[] mean;
  private final double[] deviation;

  Normalization(String name, double[] mean, double[] deviation) {
    this.name = name;
    this.mean = mean;
    this.deviation = deviation;
  }

  private static final double FULL = 255;

  /** Slack for resize filters that swing over, and for rounding. */
  private static final double SLACK = 0.02;

  static final Normalization PIXELS = uniform("0..255", 0, 1);
  static final Normalization UNIT = uniform("0..1", 0, FULL);
  static final Normalization IMAGENET =
      of("ImageNet", 123.675, 116.28, 103.53, 58.395, 57.12, 57.375);

  /**
   * Published ones: torchvision's ImageNet figures, Caffe's BGR mean, TensorFlow's −1..1, MXNet and
   * SSD with 127.5 and 128, CLIP, torchvision's ImageNet figures before the division by 255.
   */
  static final List<Normalization> KNOWN =
      List.of(
          PIXELS,
          UNIT,
          IMAGENET,
          of("ImageNet BGR", 103.53, 116.28, 123.675, 57.375, 57.12, 58.395),
          of("Caffe BGR", 104, 117, 123, 1, 1, 1),
          of("Caffe RGB", 123, 117, 104, 1, 1, 1),
          of("VGG", 123.68, 116.779, 103.939, 1, 1, 1),
          of("VGG BGR", 103.939, 116.779, 123.68, 1, 1, 1),
          of("MobileNet Caffe", 103.94, 116.78, 123.68, 58.8235, 58.8235, 58.8235),
          of("CLIP", 122.7709, 116.746, 104.0937, 68.5005, 66.6323, 70.3232),
          of("CLIP BGR", 104.0937, 116.746, 122.7709, 70.3232, 66.6323, 68.5005),
          of("CIFAR-10", 125.307, 122.961, 113.8575, 51.5865, 50.847, 51.255),
          uniform("-1..1", 127.5, 127.5),
          uniform("127.5/128", 127.5, 128),
          uniform("128/128", 128, 128),
          uniform("-128..127", 128, 1));

  static Normalization uniform(String name, double mean, double deviation) {
    return of(name, mean, mean, mean, deviation, deviation, deviation);
  }

  private static Normalization of(
      String name, double m0, double m1, double m2, double d0, double d1, double d2) {
    return new Normalization(name, new double[] {m0, m1, m2}, new double[] {d0, d1, d2});
  }

  /** Whether no mean is subtracted. */
  boolean isPlain() {
    return equals(PIXELS) || equals(UNIT);
  }

  /** Whether a channel of these values can have been made so. */
  boolean canHaveMade(int channel, double min, double max) {
    double slack = SLACK * FULL / deviation[channel];
    double least = (0 - mean[channel]) / deviation[channel];
    double most = (FULL - mean[channel]) / deviation[channel];
    boolean large = max > 2 || mean[channel] != 0 || deviation[channel] != 1;
    return min >= least - slack && max <= most + slack && large;
  }

  String name() {
    return name;
  }

  double[] mean() {
    return mean;
  }

  double[] deviation() {
    return deviation;
  }
}
